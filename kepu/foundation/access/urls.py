"""Addresses of roles and tokens."""

from django.urls import path

from kepu.foundation.access.views import granting, grants, tokens

app_name = "access"

urlpatterns = [
    path("", grants.grant_list, name="grant_list"),
    path("roles.xlsx", grants.grant_export, name="grant_export"),
    path("mine/", grants.own_roles, name="own_roles"),
    path("users/<uuid:pk>/", grants.user_roles, name="user_roles"),
    path("units/<uuid:pk>/", grants.unit_roles, name="unit_roles"),
    path("grant/", granting.role_grant, name="role_grant"),
    path("grants/<uuid:pk>/revoke/", granting.role_revoke, name="role_revoke"),
    path("tokens/", tokens.token_list, name="token_list"),
    path("tokens/<uuid:pk>/revoke/", tokens.token_revoke, name="token_revoke"),
]
