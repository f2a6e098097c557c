from kepu.foundation.accounts.models.users import User

__all__ = ["User"]
