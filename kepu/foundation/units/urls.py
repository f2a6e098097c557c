"""Addresses of the register."""

from django.urls import path

from kepu.foundation.units.views import changes, groups, units

app_name = "units"

urlpatterns = [
    path("", units.unit_list, name="unit_list"),
    path("new/", changes.unit_create, name="unit_create"),
    path("<uuid:pk>/", units.unit_detail, name="unit_detail"),
    path("<uuid:pk>/rename/", changes.unit_rename, name="unit_rename"),
    path("<uuid:pk>/names/", changes.unit_learn_alias, name="unit_learn_alias"),
    path("<uuid:pk>/move/", changes.unit_move, name="unit_move"),
    path("<uuid:pk>/merge/", changes.unit_merge, name="unit_merge"),
    path("<uuid:pk>/split/", changes.unit_split, name="unit_split"),
    path("<uuid:pk>/close/", changes.unit_close, name="unit_close"),
    path("groups/", groups.group_list, name="group_list"),
    path("groups/new/", groups.group_create, name="group_create"),
    path("groups/<uuid:pk>/", groups.group_detail, name="group_detail"),
    path("groups/<uuid:pk>/members/", groups.membership_change, name="membership_change"),
]
