from kepu.foundation.audit.services.record_entry import record

__all__ = ["record"]
