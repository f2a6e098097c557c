from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "kepu.foundation.accounts"
    label = "accounts"
