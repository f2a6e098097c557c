"""Addresses of roles and tokens."""

from django.urls import path

from kepu.foundation.access.views import tokens

app_name = "access"

urlpatterns = [
    path("tokens/", tokens.token_list, name="token_list"),
    path("tokens/<uuid:pk>/revoke/", tokens.token_revoke, name="token_revoke"),
]
