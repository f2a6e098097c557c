"""The public home."""

import pytest
from django.contrib.auth import get_user_model

from kepu.foundation.core import clock

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("zh-hans", "全区科普工作，从计划到总结"),
        ("en", "The district&#x27;s science popularisation, from plan to account"),
    ],
)
def test_the_home_says_what_this_is(client, language, heading):
    client.cookies["django_language"] = language
    response = client.get("/")
    assert response.status_code == 200
    assert f"<h1>{heading}</h1>".replace("&#x27;", "'") in response.text.replace("&#x27;", "'")


def test_who_is_signed_in_goes_on_to_work(client):
    client.cookies["django_language"] = "zh-hans"
    user = get_user_model()._default_manager.create(username="reader", created_at=clock.now())
    assert "进入我的工作" not in client.get("/").text
    client.force_login(user)
    page = client.get("/").text
    assert '<a class="btn btn-primary" href="/console/">' in page
    assert "进入我的工作" in page


def test_the_home_needs_no_session_and_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/")
    assert "sessionid" not in response.cookies
