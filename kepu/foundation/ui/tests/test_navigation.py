"""Which entries are shown to whom, in which order, and which of them is the current one."""

import pytest

from kepu.foundation.ui import navigation
from kepu.foundation.ui.choices import Section
from kepu.foundation.ui.navigation import Entry, anyone, links, register

pytestmark = pytest.mark.usefixtures("empty_shell")


def labels(request, section=Section.WORK):
    return [link.entry.label for link in links(request, section)]


def test_an_entry_is_for_those_signed_in(request_for, reader):
    register(Entry("Parts", "ui:catalogue", "table", Section.WORK))
    assert labels(request_for()) == []
    assert labels(request_for(user=reader)) == ["Parts"]


def test_an_entry_decides_itself_who_sees_it(request_for, reader):
    register(Entry("All", "ui:catalogue", "table", Section.WORK, visible=anyone))
    register(Entry("None", "portal:home", "home", Section.WORK, visible=lambda request: False))
    assert labels(request_for()) == ["All"]
    assert labels(request_for(user=reader)) == ["All"]


def test_entries_stand_in_their_section_by_order(request_for):
    register(Entry("Second", "ui:catalogue", "table", Section.WORK, 20, visible=anyone))
    register(Entry("First", "portal:home", "home", Section.WORK, 10, visible=anyone))
    register(Entry("Other", "portal:health", "home", Section.PORTAL, 1, visible=anyone))
    assert labels(request_for()) == ["First", "Second"]
    assert labels(request_for(), Section.PORTAL) == ["Other"]


def test_a_page_is_registered_once_per_section(request_for):
    register(Entry("Old", "ui:catalogue", "table", Section.WORK, visible=anyone))
    register(Entry("New", "ui:catalogue", "table", Section.WORK, visible=anyone))
    assert labels(request_for()) == ["New"]


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/ui/catalogue/", ["Parts"]),
        ("/ui/catalogue/deeper/", ["Parts"]),
        ("/", ["Home"]),
        ("/elsewhere/", []),
    ],
)
def test_the_entry_lying_nearest_above_the_page_is_current(request_for, path, current):
    register(Entry("Home", "portal:home", "home", Section.WORK, visible=anyone))
    register(Entry("Parts", "ui:catalogue", "table", Section.WORK, visible=anyone))
    shown = links(request_for(path), Section.WORK)
    assert [link.entry.label for link in shown if link.is_current] == current


def test_a_count_is_asked_once_per_request(request_for):
    asked = []
    count = lambda request: asked.append(request) or 7  # noqa: E731
    register(Entry("Inbox", "ui:catalogue", "inbox", Section.WORK, visible=anyone, count=count))
    request = request_for()
    assert [link.count for link in links(request, Section.WORK)] == [7]
    assert [link.count for link in links(request, Section.WORK)] == [7]
    assert asked == [request]


def test_links_draw_counts_the_current_page_and_acts(render, request_for):
    register(
        Entry("Inbox", "ui:catalogue", "inbox", Section.WORK, visible=anyone, count=lambda _: 7)
    )
    register(Entry("Out", "portal:home", "logout", Section.WORK, visible=anyone, method="post"))
    html = render('{% navigation "work" %}', request=request_for("/ui/catalogue/"), csrf_token="t0")
    assert 'href="/ui/catalogue/" aria-current="page"' in html
    assert '<span class="nav-count">7<span class="visually-hidden"> 项待办</span></span>' in html
    assert '<form method="post" action="/"><input type="hidden" name="csrfmiddlewaretoken"' in html
    assert html.count('aria-current="page"') == 1


def test_a_section_without_entries_has_no_heading(render, request_for):
    assert render('{% navigation "work" "district" %}', request=request_for()) == ""


def test_the_registry_lists_sections_in_their_order():
    register(Entry("A", "portal:home", "home", Section.PORTAL))
    register(Entry("B", "ui:catalogue", "home", Section.WORK))
    assert [entry.label for entry in navigation.entries()] == ["B", "A"]
