from kepu.foundation.audit.models.entries import AuditEntry, AuditPayload
from kepu.foundation.audit.models.seals import AuditSeal, SealMark

__all__ = ["AuditEntry", "AuditPayload", "AuditSeal", "SealMark"]
