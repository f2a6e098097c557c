"""Who may read, give and take roles and tokens."""

from kepu.foundation.access.models import ApiToken, RoleGrant
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


class ApiTokenPolicy(Policy[ApiToken]):
    """A token acts for its user; only they make it, and security may end it."""

    model = ApiToken
    rules = {
        "view": own("user") | holding_anywhere(SECURITY_ADMIN),
        "issue": own("user"),
        "revoke": own("user") | holding_anywhere(SECURITY_ADMIN),
    }


grant_policy = RoleGrantPolicy()
