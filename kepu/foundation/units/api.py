"""The register over the API: reading."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Router, Schema
from ninja.pagination import PageNumberPagination, paginate

from kepu.foundation.units.models import Unit, UnitGroup
from kepu.foundation.units.selectors import (
    UnitFilter,
    described_unit,
    expand_group,
    group_for,
    groups_for,
    register_list,
    with_names,
)

router = Router(tags=["units"])


class UnitOut(Schema):
    """A unit under its names of today; ``parent`` is the unit above it."""

    id: UUID
    kind: str
    code: str
    short_name: str
    full_name: str | None
    english_name: str | None
    parent: UUID | None
    opened_on: date
    closed_on: date | None


class NameOut(Schema):
    """A name and the days ``[valid_from, valid_until)`` on which it is borne."""

    name: str
    kind: str
    valid_from: date
    valid_until: date | None


class UnitDetailOut(UnitOut):
    """A unit with all its names, former ones too."""

    names: list[NameOut]


class GroupOut(Schema):
    """A group; ``member_count`` is today's."""

    id: UUID
    name: str
    aliases: list[str]
    member_count: int

    @staticmethod
    def resolve_aliases(group: UnitGroup) -> list[str]:
        return group.aliases.splitlines()


class MemberOut(Schema):
    """A unit that belonged to a group on the day, under its name of that day."""

    id: UUID
    short_name: str


@router.get("/units", response=list[UnitOut], summary="The register")
@paginate(PageNumberPagination, page_size=100)
def list_units(
    request: HttpRequest, words: str = "", kind: str = "", closed: bool = False
) -> QuerySet[Unit]:
    """Open units in the register's order; ``words`` is part of any name, former ones too."""
    return register_list(request.user, UnitFilter(words=words, kind=kind, is_closed=closed))


@router.get("/units/{uuid:unit_id}", response=UnitDetailOut, summary="One unit")
def get_unit(request: HttpRequest, unit_id: UUID) -> Unit:
    """With every name it bears or bore."""
    return described_unit(request.user, unit_id)


@router.get("/groups", response=list[GroupOut], summary="Groups of units")
def list_groups(request: HttpRequest) -> QuerySet[UnitGroup]:
    """All groups that a plan may name as one."""
    return groups_for(request.user)


@router.get("/groups/{uuid:group_id}/members", response=list[MemberOut], summary="Members")
def list_members(request: HttpRequest, group_id: UUID, on: date | None = None) -> QuerySet[Unit]:
    """Who belonged to the group on a day, today if none is given."""
    return with_names(expand_group(group_for(request.user, group_id), on), on)
