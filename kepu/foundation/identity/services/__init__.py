from kepu.foundation.identity.services.erase_person import erase_person
from kepu.foundation.identity.services.particulars import Particulars
from kepu.foundation.identity.services.read_particulars import read_particulars
from kepu.foundation.identity.services.register_person import register_person
from kepu.foundation.identity.services.update_particulars import update_particulars

__all__ = [
    "Particulars",
    "erase_person",
    "read_particulars",
    "register_person",
    "update_particulars",
]
