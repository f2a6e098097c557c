"""What the findings of the reading say to a person."""

from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.reading.shapes import FindingCode
from kepu.foundation.core.errors import Sentence

WORDS: dict[str, Sentence] = {
    FindingCode.NUMBER_REPEATED: _("The number “%(printed)s” stands here a second time."),
    FindingCode.NUMBER_MISSING: _("A number is missing before “%(printed)s”."),
    FindingCode.LABEL_MISSING: _("The units stand here without “责任单位”: %(printed)s"),
    FindingCode.BRACKET_UNBALANCED: _("A bracket is opened or closed only once: %(printed)s"),
    FindingCode.BRACKET_MIXED: _("A wide and a narrow bracket form a pair: %(printed)s"),
    FindingCode.QUOTE_UNBALANCED: _("A quotation mark lacks its pair: %(printed)s"),
    FindingCode.MISSPELLING: _("“%(printed)s” is perhaps meant to be “%(suggestion)s”."),
    FindingCode.ITEM_WITHOUT_UNITS: _("This numbered passage names no unit: %(printed)s"),
    FindingCode.PLAN_WITHOUT_UNITS: _(
        "No responsible unit was found in the document. Add the units to the items by hand, or"
        " make items from the paragraphs on the left."
    ),
    FindingCode.TITLE_MISSING: _("The document has no title. Enter one above."),
    FindingCode.YEAR_MISSING: _("The document states no year. Check the year above."),
    FindingCode.NAME_UNKNOWN: _("The register knows no “%(printed)s”, and nothing like it."),
    FindingCode.NAME_OUTDATED: _(
        "“%(printed)s” is not the name in use on the date of the plan; that is “%(suggestion)s”."
    ),
}


def words_of_finding(code: str, printed: str, suggestion: str) -> str:
    """The sentence of a finding; the code itself where an older reading used another."""
    return str(WORDS.get(code, code)) % {"printed": printed, "suggestion": suggestion}
