"""A draft as data."""

from datetime import date
from uuid import UUID

from ninja import Schema

from kepu.domains.plans.selectors.draft_items import ItemView
from kepu.domains.plans.selectors.drafts import Draft
from kepu.domains.plans.selectors.names import NameView
from kepu.domains.plans.selectors.questions import FindingView


class ProposalOut(Schema):
    """A unit or group a name may mean, and why; ``ref`` goes into ``to`` when confirming."""

    ref: str
    label: str
    reason: str


class NameOut(Schema):
    """A name as printed; ``state`` is settled, proposed, unknown or closed."""

    id: UUID
    printed: str
    part: str
    state: str
    target: UUID | None
    target_name: str
    reason: str
    proposals: list[ProposalOut]


class FindingOut(Schema):
    """A likely slip of the document."""

    id: UUID
    code: str
    sentence: str
    suggestion: str


class MentionOut(Schema):
    """A theme day or a brand the plan calls by its name; ``kind`` is theme_day or brand."""

    kind: str
    name: str


class ItemOut(Schema):
    """An item of a draft; ``section`` is an id of the draft's sections.

    ``confidence`` says in per cent how sure the reading is, ``doubts`` why not more; they ask
    nothing once the item ``is_checked``.
    """

    id: UUID
    number: str
    text: str
    section: UUID | None
    due_on: date | None
    due_printed: str
    is_removed: bool
    confidence: int
    doubts: list[str]
    is_checked: bool
    names: list[NameOut]
    findings: list[FindingOut]
    mentions: list[MentionOut]


class SectionOut(Schema):
    """A heading of the plan."""

    id: UUID
    number: str
    title: str


class QuestionOut(Schema):
    """What is still open; the plan is not issued while one that ``blocks`` is."""

    number: str
    sentence: str
    blocks: bool


class BlockOut(Schema):
    """A paragraph of the document."""

    index: int
    number: str
    text: str


class DraftOut(Schema):
    """A draft beside its document; ``settled_count`` of its questions have been looked at."""

    plan: UUID
    title: str
    year: int
    document_number: str
    blocks: list[BlockOut]
    sections: list[SectionOut]
    items: list[ItemOut]
    findings: list[FindingOut]
    questions: list[QuestionOut]
    settled_count: int


def draft_out(draft: Draft) -> DraftOut:
    """The draft as data."""
    return DraftOut(
        plan=draft.plan.pk,
        title=draft.plan.title,
        year=draft.plan.year,
        document_number=draft.plan.document_number,
        blocks=[
            BlockOut(
                index=block.index,
                number=block.number,
                text="".join(piece.text for piece in block.pieces),
            )
            for block in draft.blocks
        ],
        sections=[
            SectionOut(id=one.pk, number=one.number_printed, title=one.title)
            for one in draft.sections
        ],
        items=[item_out(view) for view in draft.items],
        questions=[
            QuestionOut(number=one.number, sentence=one.sentence, blocks=one.blocks)
            for one in draft.questions
        ],
        findings=[_finding(one) for one in draft.open_findings],
        settled_count=draft.progress.settled,
    )


def item_out(view: ItemView) -> ItemOut:
    """One item as data."""
    item = view.item
    return ItemOut(
        id=item.pk,
        number=item.number_printed,
        text=item.text,
        section=item.section_id,
        due_on=item.due_on,
        due_printed=item.due_printed,
        is_removed=item.is_removed,
        confidence=item.confidence,
        doubts=item.doubts,
        is_checked=item.is_checked,
        mentions=[MentionOut(kind=one.kind, name=one.name) for one in view.mentions],
        names=[_name(name) for name in view.names],
        findings=[_finding(one) for one in view.findings],
    )


def _finding(view: FindingView) -> FindingOut:
    return FindingOut(
        id=view.finding.pk,
        code=view.finding.code,
        sentence=view.sentence,
        suggestion=view.finding.suggestion,
    )


def _name(view: NameView) -> NameOut:
    return NameOut(
        id=view.name.pk,
        printed=view.name.name_printed,
        part=view.name.part,
        state=view.state,
        target=view.name.target_id,
        target_name=view.target,
        reason=view.reason,
        proposals=[
            ProposalOut(ref=one.ref, label=one.label, reason=one.reason) for one in view.proposals
        ],
    )
