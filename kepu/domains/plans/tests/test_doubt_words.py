"""Every doubt says something a person can look at."""

from kepu.domains.plans.doubt_words import WORDS, words_of_doubts
from kepu.domains.plans.reading.shapes import Doubt


def test_every_doubt_of_the_reading_has_words():
    assert set(WORDS) == set(Doubt)


def test_several_doubts_stand_one_after_the_other_and_unknown_ones_as_they_are():
    assert words_of_doubts([Doubt.UNITS_MISSING, "odd"]) == "No unit was found in the item. odd"
