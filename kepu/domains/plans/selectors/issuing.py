"""What issuing a draft would do, and what still stands in its way."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kepu.domains.plans.choices import Part
from kepu.domains.plans.expansion import Named, Share, tasks_of_item
from kepu.domains.plans.models import Item, NamedUnit, Plan
from kepu.foundation.units.models import Unit, UnitGroup
from kepu.foundation.units.selectors import expand_group, names_of


@dataclass(frozen=True)
class PlannedTask:
    """A task that issuing would make."""

    item: Item
    shares: Sequence[Share]


@dataclass(frozen=True)
class UnitLoad:
    """How many tasks one unit would get, and how many of them it would lead."""

    unit_id: UUID
    unit_name: str
    task_count: int
    lead_count: int


@dataclass(frozen=True)
class Expansion:
    """A group, and how many units it stands for on the day of issue."""

    group: UnitGroup
    member_count: int


@dataclass(frozen=True)
class Blocker:
    """Why the plan cannot be issued yet; ``anchor`` is the place on the draft page to mend it."""

    sentence: str
    anchor: str


@dataclass(frozen=True)
class IssuePreview:
    """Everything issuing ``plan`` on the day ``on`` would do."""

    plan: Plan
    on: date
    items: Sequence[Item]
    tasks: Sequence[PlannedTask]
    loads: Sequence[UnitLoad]
    expansions: Sequence[Expansion]
    blockers: Sequence[Blocker]

    @property
    def undated_count(self) -> int:
        """Items that take the plan's own due date."""
        return sum(item.due_on is None for item in self.items)

    @property
    def own_task_count(self) -> int:
        """Tasks beyond one per item: where each member of a group leads its own."""
        return len(self.tasks) - len({task.item.pk for task in self.tasks})


def issue_preview(plan: Plan, on: date) -> IssuePreview:
    """What issuing ``plan`` on a day would do; the caller has asked whether it may be seen."""
    items = kept_items(plan)
    names = [name for item in items for name in item.named_units.all()]
    groups = {name.group.pk: name.group for name in names if name.group and name.is_confirmed}
    members = {key: _members(group, on) for key, group in groups.items()}
    tasks = [
        PlannedTask(item, shares)
        for item in items
        for shares in tasks_of_item(_confirmed(item), members)
    ]
    return IssuePreview(
        plan=plan,
        on=on,
        items=items,
        tasks=tasks,
        loads=_loads(tasks, on),
        expansions=[Expansion(group, len(members[group.pk])) for group in groups.values()],
        blockers=[*_blockers(items, tasks, on)],
    )


def kept_items(plan: Plan) -> list[Item]:
    """The items that are not removed, with their names, units and groups."""
    names = NamedUnit.objects.select_related("unit", "group").order_by("ordinal")
    items = Item.objects.filter(plan=plan, is_removed=False).order_by("ordinal")
    return list(items.prefetch_related(Prefetch("named_units", queryset=names)))


def _confirmed(item: Item) -> list[Named]:
    return [
        Named(part=name.part, unit=name.unit_id, group=name.group_id)
        for name in item.named_units.all()
        if name.is_confirmed
    ]


def _members(group: UnitGroup, on: date) -> list[UUID]:
    return [unit.pk for unit in expand_group(group, on)]


def _loads(tasks: Iterable[PlannedTask], on: date) -> list[UnitLoad]:
    """The load of every unit, in the register's order."""
    shares = [share for task in tasks for share in task.shares]
    counts = Counter(share.unit for share in shares)
    leads = Counter(share.unit for share in shares if share.part == Part.LEAD)
    names = names_of(counts, on)
    ordered = Unit.objects.filter(pk__in=list(counts)).values_list("pk", flat=True)
    return [UnitLoad(pk, names.get(pk, ""), counts[pk], leads[pk]) for pk in ordered]


def _blockers(items: list[Item], tasks: list[PlannedTask], on: date) -> Iterable[Blocker]:
    if not items:
        yield Blocker(_("The plan has no items. Add at least one."), "add")
    with_lead = {task.item.pk for task in tasks if any(s.part == Part.LEAD for s in task.shares)}
    for item in items:
        open_names = [*_open_names(item, on)]
        yield from open_names
        if not item.named_units.all():
            yield _at_item(item, _("Item %(number)s names no unit. Add one, or remove the item."))
        elif item.pk not in with_lead and not open_names:
            yield _at_item(item, _("Item %(number)s has no lead unit. Choose one."))


def _at_item(item: Item, sentence: str) -> Blocker:
    return Blocker(sentence % {"number": item.label}, f"item-{item.pk}")


def _open_names(item: Item, on: date) -> Iterable[Blocker]:
    for name in item.named_units.all():
        facts = {"number": item.label, "name": name.name_printed}
        if not name.is_confirmed:
            sentence = _("Item %(number)s: confirm which unit “%(name)s” means.") % facts
            yield Blocker(sentence, f"name-{name.pk}")
        elif is_closed(name.unit, on):
            facts["day"] = date_format(on, "DATE_FORMAT")
            sentence = (
                _("Item %(number)s: “%(name)s” no longer exists on %(day)s. Choose its successor.")
                % facts
            )
            yield Blocker(sentence, f"name-{name.pk}")


def is_closed(unit: Unit | None, on: date) -> bool:
    """Whether ``unit`` had closed by that day."""
    return unit is not None and unit.closed_on is not None and unit.closed_on <= on
