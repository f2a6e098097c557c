"""Who may read the record. Nobody may change it."""

from kepu.foundation.audit.models import AuditEntry, AuditSeal
from kepu.foundation.core.policy import Policy, holding_anywhere
from kepu.foundation.core.roles import AUDIT_ADMIN


class AuditEntryPolicy(Policy[AuditEntry]):
    """Entries, and what was said in them; both reading details and exporting are recorded."""

    model = AuditEntry
    rules = {
        "view": holding_anywhere(AUDIT_ADMIN),
        "read": holding_anywhere(AUDIT_ADMIN),
        "export": holding_anywhere(AUDIT_ADMIN),
    }


class AuditSealPolicy(Policy[AuditSeal]):
    """How far the record is sealed."""

    model = AuditSeal
    rules = {"view": holding_anywhere(AUDIT_ADMIN)}
