"""The switches: language, size of type, contrast."""

import pytest

pytestmark = pytest.mark.usefixtures("empty_shell")

HERE = "/ui/catalogue/?light=late"


@pytest.mark.parametrize(
    ("chosen", "cookie", "css_class"),
    [
        ({"size": "large"}, ("kepu_size", "large"), "is-large"),
        ({"contrast": "high"}, ("kepu_contrast", "high"), "is-high-contrast"),
    ],
)
def test_a_switch_is_kept_and_returns_to_the_page(client, chosen, cookie, css_class):
    response = client.post("/ui/view/", {**chosen, "next": HERE})
    assert (response.status_code, response["Location"]) == (302, HERE)
    kept = response.cookies[cookie[0]]
    assert (kept.value, kept["httponly"], kept["samesite"]) == (cookie[1], True, "Lax")
    assert f'<html lang="zh-Hans" class="{css_class}">' in client.get(HERE).text


def test_a_switch_leads_back_as_well(client):
    client.post("/ui/view/", {"size": "large"})
    assert 'name="size" value="normal" aria-pressed="true"' in client.get(HERE).text
    client.post("/ui/view/", {"size": "normal"})
    assert '<html lang="zh-Hans" class="">' in client.get(HERE).text


def test_switches_do_not_touch_one_another(client):
    client.post("/ui/view/", {"size": "large"})
    client.post("/ui/view/", {"contrast": "high"})
    assert '<html lang="zh-Hans" class="is-large is-high-contrast">' in client.get(HERE).text


def test_a_cookie_nobody_here_wrote_counts_as_none(client):
    client.cookies["kepu_size"] = '"><script>'
    assert '<html lang="zh-Hans" class="">' in client.get(HERE).text


def test_a_size_that_does_not_exist_is_refused(client):
    response = client.post("/ui/view/", {"size": "gigantic"})
    assert response.status_code == 422
    assert "kepu_size" not in response.cookies


@pytest.mark.parametrize("path", ["/ui/view/", "/ui/language/"])
@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", ""])
def test_a_switch_never_leads_to_another_site(client, path, elsewhere):
    data = {"size": "large", "language": "en", "next": elsewhere}
    response = client.post(path, data)
    assert (response.status_code, response["Location"]) == (302, "/")


def test_the_language_is_kept_and_returns_to_the_page(client):
    response = client.post("/ui/language/", {"language": "en", "next": HERE})
    assert (response.status_code, response["Location"]) == (302, HERE)
    page = client.get(HERE).text
    assert '<html lang="en"' in page
    assert 'value="zh-hans" lang="zh-Hans">中文</button>' in page


def test_chinese_is_the_language_of_those_who_ask_for_none(client):
    page = client.get(HERE).text
    assert '<html lang="zh-Hans"' in page
    assert 'value="en" lang="en">English</button>' in page


@pytest.mark.parametrize("path", ["/ui/view/", "/ui/language/"])
def test_a_switch_opened_as_a_page_says_so(client, path):
    response = client.get(path)
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "<h1>该网址不能直接打开</h1>" in response.text
