"""What the doubts of the reading about an item say to a person."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.reading.shapes import Doubt
from kepu.foundation.core.errors import Sentence

WORDS: dict[str, Sentence] = {
    Doubt.UNITS_MISSING: _("No unit was found in the item."),
    Doubt.UNITS_UNLABELLED: _("The units stand without a label such as “责任单位”."),
    Doubt.UNITS_FROM_SENTENCE: _("The units were taken out of a running sentence."),
    Doubt.UNITS_SHARED: _("The units were named once for several items."),
    Doubt.UNITS_UNLIKE: _("A name among the units does not look like a unit."),
    Doubt.TEXT_REJOINED: _("The text was put together across a page or line break."),
    Doubt.NUMBER_UNSURE: _("It is not certain that the number is this item’s."),
    Doubt.TABLE_REBUILT: _("The row was rebuilt from a table that had lost its cells."),
}


def words_of_doubts(codes: Iterable[str]) -> str:
    """The sentences of the doubts; the code itself where an older reading used another."""
    return " ".join(str(WORDS.get(code, code)) for code in codes)
