"""The items of a draft with what belongs to each, put together in one pass."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from kepu.domains.plans.doubt_words import words_of_doubts
from kepu.domains.plans.models import Item, Mention
from kepu.domains.plans.selectors.names import NameView
from kepu.domains.plans.selectors.questions import FindingView, Question, questions_of_item


@dataclass(frozen=True)
class ItemView:
    """An item with its names, findings, mentions and open questions.

    ``settled`` are the findings a person has looked at; ``before`` and ``after`` the items
    it may be merged with.
    """

    item: Item
    names: Sequence[NameView]
    findings: Sequence[FindingView]
    settled: Sequence[FindingView]
    questions: Sequence[Question]
    mentions: Sequence[Mention]
    before: UUID | None
    after: UUID | None

    @property
    def doubts(self) -> str:
        """Why the item may have been read wrongly, in words."""
        return words_of_doubts(self.item.doubts)

    @property
    def is_at(self) -> frozenset[str]:
        """The places of the draft page that lie in the item."""
        own = (f"{part}-{self.item.pk}" for part in ("item", "names"))
        return frozenset(own) | {
            f"{part}-{view.name.pk}" for view in self.names for part in ("name", "part")
        }


def item_views(
    items: Sequence[Item],
    names: dict[UUID, NameView],
    findings: Iterable[FindingView],
    mentions: Iterable[Mention],
) -> list[ItemView]:
    """A view of every item; ``items`` come with their names."""
    found: dict[UUID | None, list[FindingView]] = defaultdict(list)
    said: dict[UUID | None, list[Mention]] = defaultdict(list)
    for finding in findings:
        found[finding.finding.item_id].append(finding)
    for mention in mentions:
        said[mention.item_id].append(mention)
    kept = [item.pk for item in items if not item.is_removed]
    before, after = dict(pairwise(reversed(kept))), dict(pairwise(kept))
    views = []
    for item in items:
        own = [names[name.pk] for name in item.named_units.all()]
        asked = [one for one in found[item.pk] if not one.finding.is_settled]
        view = ItemView(
            item=item,
            names=own,
            findings=asked,
            settled=[one for one in found[item.pk] if one.finding.is_settled],
            questions=questions_of_item(item, own, asked),
            mentions=said[item.pk],
            before=before.get(item.pk),
            after=after.get(item.pk),
        )
        views.append(view)
    return views
