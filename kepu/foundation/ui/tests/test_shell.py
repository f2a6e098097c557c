"""What upper modules put into the shell."""

import pytest

from kepu.foundation.ui import shell
from kepu.foundation.ui.choices import Slot

pytestmark = pytest.mark.usefixtures("empty_shell")

TEMPLATE = "ui/parts/empty_state.html"


def test_a_slot_shows_its_parts_in_their_order(render, request_for):
    shell.register_slot(Slot.TOP_BAR, TEMPLATE, lambda request: {"title": "B", "icon": "inbox"})
    shell.register_slot(Slot.TOP_BAR, "ui/form/autosave_status.html", lambda request: {}, order=10)
    html = render('{% slot "top_bar" %}', request=request_for())
    assert html.index("autosave-status") < html.index('<p class="empty-state-title">B</p>')


def test_a_part_stays_away_where_its_context_is_none(render, request_for):
    shell.register_slot(Slot.TOP_BAR, TEMPLATE, lambda request: None)
    assert render('{% slot "top_bar" %}', request=request_for()) == ""


def test_a_template_stands_in_a_slot_once(request_for):
    for title in ("old", "new"):
        shell.register_slot(Slot.TOP_BAR, TEMPLATE, lambda request, title=title: {"title": title})
    (part,) = shell.slot_parts(Slot.TOP_BAR)
    assert part.context(request_for()) == {"title": "new"}


def test_an_account_is_named_by_its_text_until_a_module_knows_better(request_for, reader):
    request = request_for(user=reader)
    assert shell.account_label(request) == "reader"
    shell.register_account_label(lambda request: f"Dr. {request.user}")
    assert shell.account_label(request) == "Dr. reader"


def test_the_shell_shows_who_is_signed_in_and_else_where_to(client, reader):
    assert 'class="top-bar-word">reader</span>' not in client.get("/ui/catalogue/").text
    client.force_login(reader)
    assert '<span class="top-bar-word">reader</span>' in client.get("/ui/catalogue/").text
