"""URLs that ask no policy: public ones, the way in, and each person's own."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str

from kepu.foundation.accounts.models import User
from tests.urls.recipe import Arguments, Recipe
from tests.urls.world import World


def link_of_a_mail(world: World, user: User) -> Arguments:
    return (user_pk_to_url_str(user), default_token_generator.make_token(user))


RECIPES = {
    "portal:home": Recipe(anonymous=True),
    "portal:health": Recipe(shows=False),
    "ui:catalogue": Recipe(anonymous=True),
    "ui:set_language": Recipe(shows=False),
    "ui:set_view": Recipe(shows=False),
    "api:reference": Recipe(anonymous=True),
    "console:home": Recipe(is_list=True),
    "notices:notice_read_all": Recipe(shows=False),
    "notices:preference_change": Recipe(refused={"language": "none"}),
    "account_login": Recipe(anonymous=True, refused={"login": "nobody", "password": "wrong"}),
    "account_logout": Recipe(shows=False),
    "account_inactive": Recipe(anonymous=True),
    "account_reauthenticate": Recipe(refused={"password": "wrong"}),
    "account_reset_password": Recipe(anonymous=True, refused={"email": "no address"}),
    "account_reset_password_done": Recipe(anonymous=True),
    "account_reset_password_from_key": Recipe(own=link_of_a_mail, anonymous=True),
    "account_reset_password_from_key_done": Recipe(anonymous=True),
    "mfa_index": Recipe(),
    "mfa_authenticate": Recipe(shows=False),
    "mfa_reauthenticate": Recipe(refused={"code": "1"}),
    "mfa_activate_totp": Recipe(refused={"code": "1"}),
    "mfa_deactivate_totp": Recipe(),
    "mfa_view_recovery_codes": Recipe(),
    "mfa_generate_recovery_codes": Recipe(),
    "mfa_download_recovery_codes": Recipe(shows=False),
    "accounts:continue": Recipe(shows=False),
}
