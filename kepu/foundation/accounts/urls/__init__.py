"""Addresses of one's own pages and of the accounts; hung under ``account/``."""

from django.urls import path

from kepu.foundation.accounts.views import kept_forms, profile, sign_ins, user_acts, users

app_name = "accounts"

urlpatterns = [
    path("profile/", profile.profile, name="profile"),
    path("continue/", kept_forms.carry_on, name="continue"),
    path("kept-forms/", kept_forms.kept_forms, name="kept_forms"),
    path("kept-forms/<uuid:pk>/discard/", kept_forms.kept_form_discard, name="kept_form_discard"),
    path("sign-ins/", sign_ins.sign_in_list, name="sign_in_list"),
    path("sign-ins/end-others/", sign_ins.sign_in_end_others, name="sign_in_end_others"),
    path("sign-ins/<int:pk>/end/", sign_ins.sign_in_end, name="sign_in_end"),
    path("users/", users.user_list, name="user_list"),
    path("users/new/", users.user_create, name="user_create"),
    path("users/<uuid:pk>/", users.user_detail, name="user_detail"),
    path("users/<uuid:pk>/edit/", users.user_edit, name="user_edit"),
    path("users/<uuid:pk>/deactivate/", user_acts.user_deactivate, name="user_deactivate"),
    path("users/<uuid:pk>/reactivate/", user_acts.user_reactivate, name="user_reactivate"),
    path("users/<uuid:pk>/unlock/", user_acts.user_unlock, name="user_unlock"),
    path("users/<uuid:pk>/password/", user_acts.user_reset_password, name="user_reset_password"),
    path("users/<uuid:pk>/link/", user_acts.user_mail_link, name="user_mail_link"),
    path(
        "users/<uuid:pk>/second-factor/remove/",
        user_acts.user_remove_second_factor,
        name="user_remove_second_factor",
    ),
    path("users/<uuid:pk>/erase/", user_acts.user_erase, name="user_erase"),
    path("users/<uuid:pk>/particulars/", user_acts.user_particulars, name="user_particulars"),
]
