"""A draft beside its document: everything the intake page shows, in a fixed number of queries."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from kepu.domains.plans.models import Item, Mention, NamedUnit, Plan, PlanSource, Section
from kepu.domains.plans.reading.shapes import FindingCode
from kepu.domains.plans.selectors.draft_items import ItemView, item_views
from kepu.domains.plans.selectors.names import name_views
from kepu.domains.plans.selectors.plans import plan_for
from kepu.domains.plans.selectors.progress import (
    FindingKind,
    Progress,
    finding_kinds,
    settled_count,
)
from kepu.domains.plans.selectors.questions import (
    FindingView,
    Question,
    finding_view,
    of_finding,
)
from kepu.domains.plans.selectors.register import labels_of
from kepu.domains.plans.selectors.source import BlockView, blocks_of
from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.selectors import register_on

# What they say is asked at the name itself.
ON_NAMES = (FindingCode.NAME_UNKNOWN, FindingCode.NAME_OUTDATED)


@dataclass(frozen=True)
class Draft:
    """The whole draft as its page shows it; ``findings`` are those of no item."""

    plan: Plan
    issuer_name: str
    source: PlanSource
    sections: Sequence[Section]
    items: Sequence[ItemView]
    findings: Sequence[FindingView]
    questions: Sequence[Question]
    kinds: Sequence[FindingKind]
    progress: Progress
    mentions: Sequence[Mention]
    register_names: Sequence[str]

    @property
    def kept_count(self) -> int:
        return sum(not view.item.is_removed for view in self.items)

    @property
    def open_findings(self) -> list[FindingView]:
        return [view for view in self.findings if not view.finding.is_settled]

    @property
    def settled_findings(self) -> list[FindingView]:
        return [view for view in self.findings if view.finding.is_settled]

    @cached_property
    def blocks(self) -> Sequence[BlockView]:
        """The document; computed when asked for, as answers to a single act show none of it."""
        names = [name for view in self.items for name in view.names]
        findings = [finding for view in self.items for finding in view.findings]
        items = [view.item for view in self.items]
        return list(blocks_of(self.source, items, names, [*self.open_findings, *findings]))

    def item(self, pk: UUID) -> ItemView:
        """The view of one item."""
        return next(view for view in self.items if view.item.pk == pk)


def draft_for(user: Actor, pk: UUID, on: date | None = None) -> Draft:
    """The draft with document, items, names, proposals and open questions.

    Raises `NotVisible` or `Forbidden` where ``user`` may not edit the plan.
    """
    plan = plan_for(user, pk, "edit")
    register = register_on(on or clock.today())
    items = list(_items(plan))
    names = name_views((name for item in items for name in item.named_units.all()), register)
    findings = list(_findings(plan, items))
    mentions = list(plan.mentions.order_by("ordinal"))
    views = item_views(items, names, findings, mentions)
    general = [view for view in findings if view.finding.item_id is None]
    questions = _questions(general, views)
    return Draft(
        plan=plan,
        issuer_name=plan.issuer_name,  # type: ignore[attr-defined]
        source=PlanSource.objects.select_related("file").get(plan=plan),
        sections=list(plan.sections.order_by("ordinal")),
        items=views,
        findings=general,
        questions=questions,
        kinds=finding_kinds(findings),
        progress=Progress(settled_count(views, general), len(questions)),
        mentions=mentions,
        register_names=list(labels_of(register).values()),
    )


def _items(plan: Plan) -> Iterable[Item]:
    names = NamedUnit.objects.select_related("unit", "group").order_by("ordinal")
    sections = plan.items.select_related("section").order_by("ordinal")
    return sections.prefetch_related(Prefetch("named_units", queryset=names))


def _findings(plan: Plan, items: Iterable[Item]) -> Iterator[FindingView]:
    by_pk = {item.pk: item for item in items}
    for finding in plan.findings.order_by("ordinal"):
        item = by_pk.get(finding.item_id) if finding.item_id else None
        finding.item = item
        if item is None or finding.code not in ON_NAMES or not _names(item, finding.printed):
            yield finding_view(finding)


def _names(item: Item, printed: str) -> bool:
    return any(name.name_printed == printed for name in item.named_units.all())


def _questions(general: Iterable[FindingView], views: Iterable[ItemView]) -> list[Question]:
    found = [of_finding(view) for view in general if not view.finding.is_settled]
    found += [question for view in views for question in view.questions]
    if all(view.item.is_removed for view in views):
        found.append(Question("add", _("The plan has no items: add one."), blocks=True))
    return found
