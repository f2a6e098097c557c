"""A draft beside its document: everything the intake page shows, in a fixed number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from kepu.domains.plans.models import Finding, Item, NamedUnit, Plan, PlanSource, Section
from kepu.domains.plans.selectors.names import NameView, name_views
from kepu.domains.plans.selectors.plans import plan_for
from kepu.domains.plans.selectors.questions import (
    FindingView,
    Question,
    finding_view,
    of_finding,
    questions_of_item,
)
from kepu.domains.plans.selectors.register import labels_of
from kepu.domains.plans.selectors.source import BlockView, blocks_of
from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.selectors import register_on


@dataclass(frozen=True)
class ItemView:
    """An item with its names, findings and open questions."""

    item: Item
    names: Sequence[NameView]
    findings: Sequence[FindingView]
    questions: Sequence[Question]


@dataclass(frozen=True)
class Draft:
    """The whole draft as its page shows it."""

    plan: Plan
    issuer_name: str
    source: PlanSource
    blocks: Sequence[BlockView]
    sections: Sequence[Section]
    items: Sequence[ItemView]
    findings: Sequence[FindingView]
    questions: Sequence[Question]
    register_names: Sequence[str]

    @property
    def kept_count(self) -> int:
        return sum(not view.item.is_removed for view in self.items)

    def item(self, pk: UUID) -> ItemView:
        """The view of one item."""
        return next(view for view in self.items if view.item.pk == pk)


def draft_for(user: Actor, pk: UUID, on: date | None = None) -> Draft:
    """The draft with document, items, names, proposals and open questions.

    Raises `NotVisible` or `Forbidden` where ``user`` may not edit the plan.
    """
    plan = plan_for(user, pk, "edit")
    register = register_on(on or clock.today())
    source = PlanSource.objects.select_related("file").get(plan=plan)
    items = list(_items(plan))
    names = name_views((name for item in items for name in item.named_units.all()), register)
    findings = [finding_view(finding) for finding in _findings(plan)]
    views = [_item_view(item, names, findings) for item in items]
    general = [view for view in findings if view.finding.item_id is None]
    return Draft(
        plan=plan,
        issuer_name=plan.issuer_name,  # type: ignore[attr-defined]
        source=source,
        blocks=list(blocks_of(source, items, names.values(), findings)),
        sections=list(plan.sections.order_by("ordinal")),
        items=views,
        findings=general,
        questions=_questions(general, views),
        register_names=list(labels_of(register).values()),
    )


def _items(plan: Plan) -> Iterable[Item]:
    names = NamedUnit.objects.select_related("unit", "group").order_by("ordinal")
    return plan.items.order_by("ordinal").prefetch_related(Prefetch("named_units", queryset=names))


def _findings(plan: Plan) -> Iterable[Finding]:
    return plan.findings.filter(is_settled=False).select_related("item").order_by("ordinal")


def _item_view(
    item: Item, names: dict[UUID, NameView], findings: Iterable[FindingView]
) -> ItemView:
    own_names = [names[name.pk] for name in item.named_units.all()]
    own_findings = [view for view in findings if view.finding.item_id == item.pk]
    questions = questions_of_item(item, own_names, own_findings)
    return ItemView(item, own_names, own_findings, questions)


def _questions(general: Iterable[FindingView], views: Iterable[ItemView]) -> list[Question]:
    found = [of_finding(view) for view in general]
    found += [question for view in views for question in view.questions]
    if all(view.item.is_removed for view in views):
        found.append(Question("add", _("The plan has no items: add one."), blocks=True))
    return found
