"""A draft as data."""

from datetime import date
from uuid import UUID

from ninja import Schema

from kepu.domains.plans.selectors.drafts import Draft, ItemView
from kepu.domains.plans.selectors.names import NameView


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


class ItemOut(Schema):
    """An item of a draft; ``section`` is an id of the draft's sections."""

    id: UUID
    number: str
    text: str
    section: UUID | None
    due_on: date | None
    due_printed: str
    is_removed: bool
    names: list[NameOut]
    findings: list[FindingOut]


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
    """A draft beside its document."""

    plan: UUID
    title: str
    year: int
    document_number: str
    blocks: list[BlockOut]
    sections: list[SectionOut]
    items: list[ItemOut]
    questions: list[QuestionOut]


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
        names=[_name(name) for name in view.names],
        findings=[
            FindingOut(
                id=one.finding.pk,
                code=one.finding.code,
                sentence=one.sentence,
                suggestion=one.finding.suggestion,
            )
            for one in view.findings
        ],
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
