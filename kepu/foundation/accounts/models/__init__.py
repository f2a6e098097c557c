from kepu.foundation.accounts.models.attempts import SignInAttempt
from kepu.foundation.accounts.models.kept_forms import KeptForm
from kepu.foundation.accounts.models.passwords import FormerPassword
from kepu.foundation.accounts.models.users import User

__all__ = ["FormerPassword", "KeptForm", "SignInAttempt", "User"]
