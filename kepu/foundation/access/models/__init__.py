from kepu.foundation.access.models.grants import RoleGrant
from kepu.foundation.access.models.tokens import ApiToken

__all__ = ["ApiToken", "RoleGrant"]
