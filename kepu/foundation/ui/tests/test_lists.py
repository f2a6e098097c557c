"""Filter bar, pills, table, pagination, bulk bar, timeline."""

from datetime import UTC, datetime

import pytest
from django import forms
from django.core.paginator import Paginator


class FilterForm(forms.Form):
    q = forms.CharField(label="Search", required=False)
    light = forms.MultipleChoiceField(
        label="Light", choices=[("late", "Late"), ("soon", "Soon")], required=False
    )


def draw_pills(render, request_for, query):
    request = request_for(f"/ledger/{query}")
    return render("{% pills %}", request=request, filter_form=FilterForm(request.GET))


def test_each_filter_in_force_has_a_pill_that_removes_it_alone(render, request_for):
    html = draw_pills(render, request_for, "?q=lab&light=late&light=soon&page=3")
    assert "Search：<b>lab</b>" in html
    assert "Light：<b>Late</b>" in html
    assert 'href="/ledger/?light=late&amp;light=soon"' in html
    assert 'href="/ledger/?q=lab&amp;light=soon"' in html
    assert '<a class="pill pill-all" href="/ledger/">' in html


def test_one_filter_needs_no_remove_all(render, request_for):
    html = draw_pills(render, request_for, "?light=late")
    assert '<a class="pill" href="/ledger/">' in html
    assert "pill-all" not in html


@pytest.mark.parametrize("query", ["", "?q=&light=", "?page=2", "?other=1"])
def test_nothing_in_force_shows_no_pills(render, request_for, query):
    assert draw_pills(render, request_for, query) == ""


def test_what_was_typed_is_escaped(render, request_for):
    assert "<b>&lt;b&gt;</b>" in draw_pills(render, request_for, "?q=%3Cb%3E")


def test_a_page_without_a_filter_form_shows_no_pills(render, request_for):
    assert render("{% pills %}", request=request_for("/?q=lab")) == ""


def test_a_filter_bar_works_by_get_and_narrows_its_list(render, request_for):
    request = request_for("/ledger/?q=lab")
    html = render('{% filter_bar f target="rows" %}', request=request, f=FilterForm(request.GET))
    assert html.startswith('<form class="filter-bar" method="get" action="/ledger/"')
    assert 'hx-target="#rows" hx-select="#rows"' in html
    assert 'value="lab"' in html
    assert '<button class="btn" type="submit">' in html


def draw_pages(render, request_for, count, number, query=""):
    page = Paginator(range(count), 10).get_page(number)
    return render("{% pagination page %}", request=request_for(f"/l/{query}"), page=page)


def test_pages_keep_the_filters(render, request_for):
    html = draw_pages(render, request_for, 95, 4, "?q=lab&page=4")
    assert "第 31–40 行，共 95 行" in html
    assert '<a class="pages-link" rel="next" href="?q=lab&amp;page=5">' in html
    assert '<a class="pages-link" rel="prev" href="?q=lab&amp;page=3">' in html
    assert '<span class="pages-link" aria-current="page">4</span>' in html


def test_the_first_page_has_none_before_it_and_the_last_none_after(render, request_for):
    assert 'rel="prev"' not in draw_pages(render, request_for, 95, 1)
    assert 'rel="next"' not in draw_pages(render, request_for, 95, 10)


def test_one_page_shows_only_its_count(render, request_for):
    html = draw_pages(render, request_for, 3, 1)
    assert "第 1–3 行，共 3 行" in html
    assert "pages-list" not in html


def test_a_table_carries_its_caption_and_scrolls_by_keyboard(render):
    html = render('{% table caption="Tasks" %}<tbody></tbody>{% endtable %}')
    assert html == (
        '<div class="table-scroll" role="region" aria-label="Tasks" tabindex="0"> '
        '<table class="table table-cards"> <caption class="visually-hidden">Tasks</caption> '
        "<tbody></tbody> </table> </div>"
    )


def test_a_table_may_stay_a_grid_on_a_phone(render):
    assert "table-cards" not in render('{% table caption="T" cards=False %}{% endtable %}')


def test_a_bulk_bar_is_a_form_with_its_token(render):
    html = render(
        '{% bulk_bar form_id="bulk" action="/do/" %}<button>Go</button>{% endbulk_bar %}',
        csrf_token="t0",
    )
    assert 'id="bulk" method="post" action="/do/" data-bulk' in html
    assert 'name="csrfmiddlewaretoken" value="t0"' in html
    assert '<div class="bulk-bar-acts"><button>Go</button></div>' in html


def test_a_timeline_says_what_who_when_and_why(render):
    entries = [
        {
            "at": datetime(2026, 3, 5, 6, 2, tzinfo=UTC),
            "title": "Returned",
            "by": "Office",
            "note": "Count\nanew",
        },
        {"at": datetime(2026, 3, 1, 6, 2, tzinfo=UTC), "title": "Reported", "by": "", "note": ""},
    ]
    html = render("{% timeline entries %}", entries=entries)
    assert '<p class="timeline-meta">Office · <time' in html
    assert '<p class="timeline-note">Count<br>anew</p>' in html
    assert html.count("timeline-note") == 1
