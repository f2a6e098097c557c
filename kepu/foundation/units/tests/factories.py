"""Units that stand alone or in a tree, and groups: what tests of any module begin with."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import factory
from factory.django import DjangoModelFactory

from kepu.foundation.units.choices import NameKind, UnitKind
from kepu.foundation.units.models import (
    GroupMember,
    Unit,
    UnitAncestor,
    UnitEdge,
    UnitGroup,
    UnitName,
)

LONG_AGO = date(2000, 1, 1)


class UnitFactory(DjangoModelFactory[Unit]):
    """``UnitFactory(name="区教委", under=district)``: an open unit under its short name."""

    class Meta:
        model = Unit
        skip_postgeneration_save = True

    kind = UnitKind.BUREAU
    opened_on = LONG_AGO
    ordinal = factory.Sequence(int)

    @factory.post_generation
    def name(self, create: bool, extracted: str | None, **kwargs: Any) -> None:
        name = extracted or f"区第{self.ordinal}局"
        UnitName.objects.create(
            unit=self, name=name, kind=NameKind.SHORT, valid_from=self.opened_on
        )

    @factory.post_generation
    def under(self, create: bool, extracted: Unit | None, **kwargs: Any) -> None:
        period = {"valid_from": self.opened_on, "valid_until": self.closed_on}
        ancestors = {self.pk}
        if extracted is not None:
            UnitEdge.objects.create(parent=extracted, child=self, **period)
            above = UnitAncestor.objects.filter(unit=extracted)
            ancestors.update(above.values_list("ancestor", flat=True))
        UnitAncestor.objects.bulk_create(
            UnitAncestor(ancestor_id=ancestor, unit=self, **period) for ancestor in ancestors
        )


class GroupFactory(DjangoModelFactory[UnitGroup]):
    """``GroupFactory(name="各街道", members=[…])``: members since long ago."""

    class Meta:
        model = UnitGroup
        skip_postgeneration_save = True

    name = factory.Sequence("各类单位{}".format)
    name_en = "All units of a kind"

    @factory.post_generation
    def members(self, create: bool, extracted: Sequence[Unit] | None, **kwargs: Any) -> None:
        for unit in extracted or ():
            GroupMember.objects.create(group=self, unit=unit, valid_from=LONG_AGO)
