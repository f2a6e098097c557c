"""What is still open in a draft, as one list in the order of the document."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kepu.domains.plans.choices import Part
from kepu.domains.plans.doubt_words import words_of_doubts
from kepu.domains.plans.finding_words import words_of_finding
from kepu.domains.plans.models import Finding, Item
from kepu.domains.plans.reading.shapes import FindingCode
from kepu.domains.plans.selectors.names import NameState, NameView
from kepu.domains.plans.selectors.suggestions import replacement_of


@dataclass(frozen=True)
class Question:
    """One thing a person should look at; ``anchor`` is its place on the draft page.

    While one that ``blocks`` is open, the plan cannot be issued.
    """

    anchor: str
    sentence: str
    number: str = ""
    blocks: bool = False


@dataclass(frozen=True)
class FindingView:
    """A finding in words, and whether its suggestion can be taken over."""

    finding: Finding
    sentence: str
    may_apply: bool

    @property
    def may_become_item(self) -> bool:
        """Whether it names a passage that a person may make an item."""
        is_bare = self.finding.code == FindingCode.ITEM_WITHOUT_UNITS
        return is_bare and self.finding.source_first is not None and not self.finding.is_settled


def finding_view(finding: Finding) -> FindingView:
    """``finding`` in words."""
    sentence = words_of_finding(finding.code, finding.printed, finding.suggestion)
    return FindingView(finding, sentence, replacement_of(finding) is not None)


def questions_of_item(
    item: Item, names: Iterable[NameView], findings: Iterable[FindingView]
) -> list[Question]:
    """What is open about one item; nothing about a removed one."""
    if item.is_removed:
        return []
    names = list(names)
    found = [_of_name(item, view) for view in names if view.is_open]
    if not names:
        found.append(_blocking(item, _("names no unit: add one, or remove the item")))
    elif not found and not any(view.name.part == Part.LEAD for view in names):
        found.append(_blocking(item, _("has no lead unit: choose one")))
    found += [of_finding(view, item.label) for view in findings]
    if item.doubts and not item.is_checked:
        found.append(Question(f"doubts-{item.pk}", words_of_doubts(item.doubts), item.label))
    return found


def of_finding(view: FindingView, number: str = "") -> Question:
    """The question a finding asks."""
    return Question(f"finding-{view.finding.pk}", view.sentence, number)


def _of_name(item: Item, view: NameView) -> Question:
    sentence = {
        NameState.PROPOSED: _("“%(name)s”: confirm what it means"),
        NameState.UNKNOWN: _("“%(name)s” is not in the register: choose a unit"),
        NameState.CLOSED: _("“%(name)s” has closed: choose its successor"),
    }[view.state]
    if view.is_outdated:
        sentence = _("“%(name)s” was not in use on the plan’s date: confirm what it means")
    sentence %= {"name": view.name.name_printed}
    return Question(f"name-{view.name.pk}", sentence, item.label, blocks=True)


def _blocking(item: Item, sentence: str) -> Question:
    return Question(f"item-{item.pk}", sentence, item.label, blocks=True)
