"""The review of roles as a spreadsheet."""

import tempfile
from typing import IO

import xlsxwriter
from django.db.models import QuerySet
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from kepu.foundation.access.choices import GrantState
from kepu.foundation.access.models import RoleGrant

WIDTHS = (18, 16, 18, 24, 10, 12, 12, 16, 18, 16, 18, 12)
ROWS_AT_ONCE = 500


def grants_file(grants: QuerySet[RoleGrant]) -> IO[bytes]:
    """An open temporary file with every row of ``grants``; whoever reads it closes it."""
    target = tempfile.TemporaryFile()  # noqa: SIM115  the response closes it
    # Text that begins with "=" stays text: nobody's unit name becomes a formula.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        sheet = book.add_worksheet(_("Roles"))
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        sheet.write_row(0, 0, _head(), book.add_format({"bold": True}))
        for number, grant in enumerate(grants.iterator(chunk_size=ROWS_AT_ONCE), start=1):
            sheet.write_row(number, 0, _cells(grant))
        sheet.freeze_panes(1, 1)
    target.seek(0)
    return target


def _head() -> list[str]:
    return [
        _("User"),
        _("Sign-in name"),
        _("Role"),
        _("Unit"),
        _("With units under it"),
        _("From"),
        _("Until"),
        _("Granted by"),
        _("Granted at"),
        _("Revoked by"),
        _("Revoked at"),
        _("State"),
    ]


def _cells(grant: RoleGrant) -> list[str]:
    return [
        grant.user.display_name,
        grant.user.username,
        grant.get_role_display(),
        grant.unit_name,  # type: ignore[attr-defined]  # annotated by the selector
        _("yes") if grant.subtree else "",
        grant.valid_from.isoformat(),
        grant.valid_until.isoformat() if grant.valid_until else "",
        grant.granted_by.display_name if grant.granted_by else _("installation"),
        f"{localtime(grant.granted_at):%Y-%m-%d %H:%M}",
        grant.revoked_by.display_name if grant.revoked_by else "",
        f"{localtime(grant.revoked_at):%Y-%m-%d %H:%M}" if grant.revoked_at else "",
        str(GrantState(grant.state).label),  # type: ignore[attr-defined]  # annotated
    ]
