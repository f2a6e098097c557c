from kepu.foundation.access.models.grants import RoleGrant

__all__ = ["RoleGrant"]
