"""The verbs audit itself records."""

from django.utils.translation import gettext_lazy as _

ERASE = "audit.payload.erase"
READ = "audit.payload.read"
EXPORT = "audit.entry.export"

VERBS = {
    ERASE: _("erased the details of entries"),
    READ: _("read the details of an entry"),
    EXPORT: _("exported the record"),
}
