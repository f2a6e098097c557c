"""Every finding says something a person can act on."""

from kepu.domains.plans.finding_words import WORDS, words_of_finding
from kepu.domains.plans.reading.shapes import FindingCode


def test_every_code_of_the_reading_has_words():
    assert set(WORDS) == set(FindingCode)


def test_what_is_printed_and_what_is_meant_stand_in_the_sentence():
    sentence = words_of_finding(FindingCode.MISSPELLING, "救肋", "救助")
    assert sentence == "“救肋” is perhaps meant to be “救助”."


def test_a_code_of_an_older_reading_is_shown_as_it_is():
    assert words_of_finding("colour_odd", "", "") == "colour_odd"
