"""Who may see and change accounts."""

from allauth.usersessions.models import UserSession

from kepu.foundation.accounts.models import KeptForm, User
from kepu.foundation.core.policy import Policy, holding_anywhere, of_others, own
from kepu.foundation.core.roles import SECURITY_ADMIN, SYSTEM_ADMIN


class UserPolicy(Policy[User]):
    """The system administrator keeps the accounts; nobody closes or resets their own.

    Taking a second factor away is the security administrator's: whoever can issue a new
    password must not be able to take an administrator's account over alone.
    """

    model = User
    rules = {
        "view": own("pk") | holding_anywhere(SYSTEM_ADMIN, SECURITY_ADMIN),
        "list": holding_anywhere(SYSTEM_ADMIN, SECURITY_ADMIN),
        "create": holding_anywhere(SYSTEM_ADMIN),
        "update": holding_anywhere(SYSTEM_ADMIN),
        "deactivate": holding_anywhere(SYSTEM_ADMIN) & of_others("pk"),
        "reactivate": holding_anywhere(SYSTEM_ADMIN),
        "unlock": holding_anywhere(SYSTEM_ADMIN),
        "reset_password": holding_anywhere(SYSTEM_ADMIN) & of_others("pk"),
        "remove_second_factor": holding_anywhere(SECURITY_ADMIN) & of_others("pk"),
        "erase": holding_anywhere(SYSTEM_ADMIN) & of_others("pk"),
        "change_password": own("pk"),
    }


class SignInPolicy(Policy[UserSession]):
    """Everyone has their own sign-ins."""

    model = UserSession
    rules = {"view": own("user"), "end": own("user")}


class KeptFormPolicy(Policy[KeptForm]):
    """A kept form is its sender's alone."""

    model = KeptForm
    rules = {"view": own("user"), "discard": own("user")}
