"""The addresses of allauth that are in use, under the names by which allauth calls them.

No namespace therefore. Whatever is not listed here (sign-up, e-mail addresses, codes by mail,
keys) does not exist in an installation.
"""

from django.urls import path, re_path

from kepu.foundation.accounts.views import passwords, second_factor, signing_in

urlpatterns = [
    path("login/", signing_in.sign_in, name="account_login"),
    path("logout/", signing_in.sign_out, name="account_logout"),
    path("inactive/", signing_in.inactive, name="account_inactive"),
    path("confirm/", signing_in.password_again, name="account_reauthenticate"),
    path("password/", passwords.password_change, name="account_change_password"),
    path("password/forgotten/", passwords.link_request, name="account_reset_password"),
    path("password/forgotten/sent/", passwords.link_sent, name="account_reset_password_done"),
    path("password/set/", passwords.password_set, name="account_reset_password_from_key_done"),
    re_path(
        r"^password/set/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        passwords.password_by_link,
        name="account_reset_password_from_key",
    ),
    path("two-step/", second_factor.overview, name="mfa_index"),
    path("two-step/code/", second_factor.code, name="mfa_authenticate"),
    path("two-step/on/", second_factor.set_up, name="mfa_activate_totp"),
    path("two-step/off/", second_factor.turn_off, name="mfa_deactivate_totp"),
    path("recovery-codes/", second_factor.recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "recovery-codes/new/",
        second_factor.new_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "recovery-codes/file/",
        second_factor.recovery_codes_file,
        name="mfa_download_recovery_codes",
    ),
]
