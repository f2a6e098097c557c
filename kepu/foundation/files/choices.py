"""What the record of acts says about files."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "files.file.store": _("stored a file"),
}
