"""The names of the roles, as rules of any module write them.

`access` builds its choices from these and says who holds which; modules that stand below
it can name a role without knowing that.
"""

COORDINATOR = "coordinator"
LIAISON = "liaison"
VIEWER = "viewer"
SYSTEM_ADMIN = "system_admin"
SECURITY_ADMIN = "security_admin"
AUDIT_ADMIN = "audit_admin"

# GB/T 22239—2019, separation of duties: nobody holds two of these at once.
ADMIN_ROLES = (SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)
