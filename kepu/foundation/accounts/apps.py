from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "kepu.foundation.accounts"
    label = "accounts"

    def ready(self) -> None:
        from kepu.foundation.accounts.registration import register

        register()
