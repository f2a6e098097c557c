"""Who may read, give and take roles."""

from kepu.foundation.access.models import RoleGrant
from kepu.foundation.core.policy import Policy, holding_anywhere, of_others, own
from kepu.foundation.core.roles import AUDIT_ADMIN, SECURITY_ADMIN


class RoleGrantPolicy(Policy[RoleGrant]):
    """Nobody gives a role to themselves or takes one from themselves."""

    model = RoleGrant
    rules = {
        "view": own("user") | holding_anywhere(SECURITY_ADMIN, AUDIT_ADMIN),
        "review": holding_anywhere(SECURITY_ADMIN, AUDIT_ADMIN),
        "grant": holding_anywhere(SECURITY_ADMIN) & of_others("user"),
        "revoke": holding_anywhere(SECURITY_ADMIN) & of_others("user"),
    }


grant_policy = RoleGrantPolicy()
