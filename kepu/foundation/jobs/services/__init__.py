from kepu.foundation.jobs.services.enqueue_message import enqueue

__all__ = ["enqueue"]
