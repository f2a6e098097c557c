from kepu.foundation.accounts.selectors.facts import account_facts
from kepu.foundation.accounts.selectors.sign_ins import (
    has_second_factor,
    is_second_factor_required,
    kept_form_for,
    kept_forms_for,
    sign_in_for,
    sign_ins_for,
)
from kepu.foundation.accounts.selectors.users import (
    account_named,
    active_user,
    acts_upon,
    is_password_old,
    names_of,
    own_person,
    user_for,
    users_for,
)

__all__ = [
    "account_facts",
    "account_named",
    "active_user",
    "acts_upon",
    "has_second_factor",
    "is_password_old",
    "is_second_factor_required",
    "kept_form_for",
    "kept_forms_for",
    "names_of",
    "own_person",
    "sign_in_for",
    "sign_ins_for",
    "user_for",
    "users_for",
]
