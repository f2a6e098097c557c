"""URLs that ask no policy: public ones, the way in, and each person's own."""

from allauth.account.forms import default_token_generator
from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.http import HttpRequest
from django.test import Client

from kepu.foundation.accounts.models import User
from tests.urls.recipe import Arguments, Recipe
from tests.urls.world import World


def link_of_a_mail(world: World, user: User) -> Arguments:
    # Signing in has changed the object in hand, which a key is made of, but has been undone.
    stored = User.objects.get(pk=user.pk)
    return (user_pk_to_url_str(stored), default_token_generator.make_token(stored))


def proved(client: Client, user: User) -> None:
    """Whoever changes how to sign in has just shown again that it is them."""
    request = HttpRequest()
    request.session = client.session
    record_authentication(request, user, method="password", reauthenticated=True)
    request.session.save()


def proved_with_factor(client: Client, user: User) -> None:
    """As `proved`, by somebody with an app for codes and codes for when it is lost."""
    proved(client, user)
    if not Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)


RECIPES = {
    "portal:home": Recipe(anonymous=True),
    "portal:health": Recipe(shows=False),
    "ui:catalogue": Recipe(anonymous=True),
    "ui:set_language": Recipe(shows=False),
    "ui:set_view": Recipe(shows=False),
    "api:reference": Recipe(anonymous=True),
    "console:home": Recipe(is_list=True),
    "notices:notice_read_all": Recipe(shows=False),
    "notices:preference_change": Recipe(refused={"language": ""}),
    "account_login": Recipe(anonymous=True, refused={"login": "nobody", "password": "wrong"}),
    "account_logout": Recipe(shows=False),
    "account_inactive": Recipe(anonymous=True),
    "account_reauthenticate": Recipe(refused={"password": "wrong"}),
    "account_reset_password": Recipe(anonymous=True, refused={"email": "no address"}),
    "account_reset_password_done": Recipe(anonymous=True),
    "account_reset_password_from_key": Recipe(
        own=link_of_a_mail,
        anonymous=True,
        redirects=True,
        refused={"password1": "1", "password2": "2"},
    ),
    "account_reset_password_from_key_done": Recipe(anonymous=True),
    "mfa_index": Recipe(),
    "mfa_authenticate": Recipe(shows=False),
    "mfa_activate_totp": Recipe(refused={"code": "1"}, prepare=proved),
    "mfa_deactivate_totp": Recipe(prepare=proved_with_factor),
    "mfa_view_recovery_codes": Recipe(prepare=proved_with_factor),
    "mfa_generate_recovery_codes": Recipe(prepare=proved_with_factor),
    "mfa_download_recovery_codes": Recipe(shows=False),
    "accounts:continue": Recipe(shows=False),
}
