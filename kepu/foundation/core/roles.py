"""The roles' stored names, for rules in modules that stand below `access`."""

COORDINATOR = "coordinator"
LIAISON = "liaison"
VIEWER = "viewer"
SYSTEM_ADMIN = "system_admin"
SECURITY_ADMIN = "security_admin"
AUDIT_ADMIN = "audit_admin"
