"""The catalogue shows every part, in both languages, empty and refused."""

import re

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_shell")]


@pytest.mark.parametrize(("language", "heading"), [("zh-hans", "界面部件"), ("en", "Parts")])
def test_the_catalogue_shows_every_part(client, language, heading):
    client.cookies["django_language"] = language
    response = client.get("/ui/catalogue/")
    assert response.status_code == 200
    assert f"<h1>{heading}</h1>" in response.text
    parts = [
        "light-late",
        "stat-waiting",
        "figure-note",
        "empty-state",
        "confirm-sheet",
        "bulk-bar",
    ]
    parts += ["progress-part", "filter-bar", "pages-list", "timeline-part", "two-pane", "data-copy"]
    assert [part for part in parts if part not in response.text] == []


def test_a_filter_in_force_shows_its_pill(client):
    page = client.get("/ui/catalogue/?light=late&q=").text
    assert "状态灯：<b>已逾期</b>" in page
    assert page.count('class="pill"') == 1


def test_a_refused_form_answers_422_with_the_page(client):
    response = client.post("/ui/catalogue/", {"title": "A plan"})
    assert response.status_code == 422
    assert "有 3 处需要改正" in response.text
    assert 'value="A plan"' in response.text


def test_a_form_in_order_is_taken(client):
    data = {"title": "A plan", "unit": "a", "rhythm": "half", "is_agreed": "on"}
    response = client.post("/ui/catalogue/", data)
    assert response.status_code == 200
    assert "处需要改正" not in response.text


def test_no_page_holds_inline_script_or_style(client):
    page = client.get("/ui/catalogue/").text
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", page) == []
