from kepu.foundation.accounts.forms.passwords import (
    LinkRequestForm,
    PasswordByLinkForm,
    PasswordChangeForm,
)
from kepu.foundation.accounts.forms.profile import ProfileForm
from kepu.foundation.accounts.forms.signing_in import (
    CodeForm,
    FirstCodeForm,
    PasswordAgainForm,
    SignInForm,
)
from kepu.foundation.accounts.forms.users import UserFilterForm, UserForm, UserNamesForm

__all__ = [
    "CodeForm",
    "FirstCodeForm",
    "LinkRequestForm",
    "PasswordAgainForm",
    "PasswordByLinkForm",
    "PasswordChangeForm",
    "ProfileForm",
    "SignInForm",
    "UserFilterForm",
    "UserForm",
    "UserNamesForm",
]
