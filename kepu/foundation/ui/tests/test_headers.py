"""The security headers stand on every answer, whatever kind of answer it is."""

import pytest
from django.test import Client

from kepu.foundation.ui.assets import SCRIPT, asset_url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("failing_urls")]

POLICY = {
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
}
ANSWERS = {
    "page": "/ui/catalogue/",
    "json": "/health/",
    "not found": "/nothing/",
    "refusal": "/fail/409/",
    "bad request": "/fail/400/",
    "fault": "/fail/500/",
    "method": "/ui/view/",
    "redirect": "/ui",
    "api": "/api/fail/422/",
}


@pytest.mark.parametrize("path", ANSWERS.values(), ids=ANSWERS)
def test_every_answer_carries_the_policy(path):
    response = Client(raise_request_exception=False).get(path)
    assert set(response["Content-Security-Policy"].split("; ")) == POLICY
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in response["Permissions-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"


def test_static_files_carry_the_policy(settings):
    settings.WHITENOISE_USE_FINDERS = True
    response = Client().get(asset_url(SCRIPT))
    assert response.status_code == 200
    assert b"htmx" in response.getvalue()
    assert set(response["Content-Security-Policy"].split("; ")) == POLICY
