from kepu.foundation.audit.services.erase_payloads import erase_payload, erase_subject
from kepu.foundation.audit.services.export_roots import export_roots
from kepu.foundation.audit.services.read_payload import read_payload
from kepu.foundation.audit.services.record_entry import record
from kepu.foundation.audit.services.record_export import record_export
from kepu.foundation.audit.services.seal_entries import seal_entries
from kepu.foundation.audit.services.verify_chain import verify

__all__ = [
    "erase_payload",
    "erase_subject",
    "export_roots",
    "read_payload",
    "record",
    "record_export",
    "seal_entries",
    "verify",
]
