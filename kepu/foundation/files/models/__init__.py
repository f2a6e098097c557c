from kepu.foundation.files.models.stored import StoredFile

__all__ = ["StoredFile"]
