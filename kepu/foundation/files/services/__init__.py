"""What the module does: store a file."""

from kepu.foundation.files.services.store_file import store_file

__all__ = ["store_file"]
