"""What was read becomes rows: how sure the reading is, and what the plan calls by name."""

from kepu.domains.plans.choices import MentionKind
from kepu.domains.plans.reading import shapes
from kepu.domains.plans.reading.shapes import Doubt, ItemReading, PlanReading, Span
from kepu.domains.plans.services.fill_draft import fill_draft
from kepu.domains.plans.tests.factories import PlanFactory
from kepu.foundation.units.selectors import register_on

SPAN = Span(1, 0, 1, 12)


def filled(items=(), mentions=()):
    plan = PlanFactory()
    reading = PlanReading("计划", 2026, None, None, (), tuple(items), (), tuple(mentions))
    fill_draft(plan=plan, reading=reading, register=register_on())
    return plan


def item(**changed):
    given = {"number_printed": "1", "text": "办好科普之春。", "section": None, "units": ()}
    return ItemReading(**given, deadline=None, due_on=None, span=SPAN, **changed)


def test_an_item_keeps_how_sure_the_reading_is_and_why_not(register):
    plan = filled([item(confidence=0.456, doubts=(Doubt.TEXT_REJOINED, Doubt.UNITS_MISSING))])
    read = plan.items.get()
    assert (read.confidence, read.doubts) == (46, ["text_rejoined", "units_missing"])
    assert not read.is_checked


def test_an_item_without_doubts_is_certain(register):
    read = filled([item()]).items.get()
    assert (read.confidence, read.doubts) == (100, [])


def test_mentions_keep_their_item_and_their_place(register):
    said = [
        shapes.Mention(shapes.MentionKind.BRAND, "科普之春", SPAN, item=0),
        shapes.Mention(shapes.MentionKind.THEME_DAY, "全国科普月", Span(0, 2, 0, 7)),
    ]
    plan = filled([item()], said)
    assert [(row.kind, row.name, row.item, row.source_first) for row in plan.mentions.all()] == [
        (MentionKind.BRAND, "科普之春", plan.items.get(), 1),
        (MentionKind.THEME_DAY, "全国科普月", None, 0),
    ]
