"""Lights, figures, stat cards, empty states, progress, dates."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from kepu.foundation.ui.choices import Light
from kepu.foundation.ui.parts.marks import written


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (128400, "128,400"),
        (Decimal("1234.50"), "1,234.50"),
        ("约200", "约200"),
        (None, "—"),
    ],
)
def test_numbers_are_written_with_their_thousands_apart(value, text):
    assert written(value) == text


@pytest.mark.parametrize("code", list(Light))
def test_a_light_is_shape_word_and_colour(render, code):
    html = render("{% light code %}", code=code)
    assert f'class="light light-{code}"' in html
    assert f'#light-{code}"' in html
    assert f'<span class="light-word">{code.label}</span>' in html


def test_a_light_may_speak_more_precisely(render):
    assert '<span class="light-word">Due in 5 days</span>' in render(
        '{% light "soon" "Due in 5 days" %}'
    )


def test_a_light_that_does_not_exist_is_an_error(render):
    with pytest.raises(ValueError, match="'purple' is not a valid Light"):
        render('{% light "purple" %}')


def test_a_figure_leads_to_its_rows_with_unit_source_and_date(render):
    html = render('{% figure 1200 "人次" "/rows/" source="扫码" as_of=day %}', day=date(2026, 3, 5))
    assert html == (
        '<a href="/rows/" class="figure"><span class="figure-line">'
        '<span class="figure-value">1,200</span> <span class="figure-unit">人次</span></span>'
        '<span class="figure-note">扫码 · 截至 2026年3月5日</span></a>'
    )


def test_a_figure_without_rows_is_no_link(render):
    assert render("{% figure 3 %}") == (
        '<span class="figure"><span class="figure-line">'
        '<span class="figure-value">3</span></span></span>'
    )


def test_a_stat_card_says_what_waits(render):
    html = render('{% stat "Sheets" 3 "份" "/s/" "oldest: 12 days" "waiting" %}')
    assert html.startswith('<div class="stat stat-waiting"> <p class="stat-label">Sheets</p>')
    assert '<p class="stat-note">oldest: 12 days</p>' in html


def test_an_empty_state_says_what_to_do_next(render):
    html = render('{% empty_state "No plan yet" "Upload one." "/up/" "Upload" %}')
    assert '<p class="empty-state-title">No plan yet</p>' in html
    assert '<p class="empty-state-hint">Upload one.</p>' in html
    assert '<a class="btn btn-primary" href="/up/">Upload</a>' in html


def test_an_empty_state_without_a_next_step_has_no_button(render):
    assert "btn" not in render('{% empty_state "Nothing waits" %}')


def test_progress_shows_bar_and_count(render):
    html = render('{% progress 12 40 "Reading" %}')
    assert '<progress value="12" max="40" aria-label="Reading">12 / 40</progress>' in html


@pytest.mark.parametrize(
    ("language", "shown"), [("zh-hans", "2026年3月5日"), ("en", "March 5, 2026")]
)
def test_a_day_is_written_in_the_readers_language(render, language, shown):
    with translation.override(language):
        html = render("{% day value %}", value=date(2026, 3, 5))
    assert html == f'<time datetime="2026-03-05">{shown}</time>'


def test_the_day_of_a_moment_is_the_districts(render):
    html = render("{% day value %}", value=datetime(2026, 3, 4, 22, 2, tzinfo=UTC))
    assert 'datetime="2026-03-05"' in html


def test_a_moment_is_written_in_the_districts_time(render):
    html = render("{% moment value %}", value=datetime(2026, 3, 5, 6, 2, tzinfo=UTC))
    assert html == '<time datetime="2026-03-05T14:02:00+08:00">2026年3月5日 14:02</time>'


@pytest.mark.parametrize("tag", ["day", "moment"])
def test_no_date_is_a_dash(render, tag):
    assert render(f"{{% {tag} value %}}", value=None) == "—"


def test_an_icon_is_silent_unless_it_carries_a_meaning(render):
    assert 'aria-hidden="true" focusable="false"' in render('{% icon "check" %}')
    assert 'role="img" aria-label="&lt;Done&gt;"' in render(
        '{% icon "check" label %}', label="<Done>"
    )
