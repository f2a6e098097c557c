"""The download page."""

from pathlib import Path
from urllib.parse import quote

from django.test import Client
from django.urls import reverse

from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.core.roles import LIAISON
from kepu.foundation.files.services import store_file
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory


def test_download(media: Path, unit: Unit, client: Client) -> None:
    file = store_file(
        owner=unit, data=b"<script>", name="计划.html", content_type="text/html", by=None
    )
    client.force_login(user_at(unit, LIAISON))
    response = client.get(reverse("files:file_download", args=[file.pk]))
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"<script>"
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''%E8%AE%A1%E5%88%92.html"
    )
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-cache"
    assert response["Content-Length"] == "8"


def test_foreign_file_is_not_found(media: Path, unit: Unit, client: Client) -> None:
    file = store_file(owner=unit, data=b"plan", name="a.txt", by=None)
    client.force_login(user_at(UnitFactory(), LIAISON))
    assert client.get(reverse("files:file_download", args=[file.pk])).status_code == 404


def test_stranger_is_asked_to_sign_in(unit: Unit, client: Client) -> None:
    url = reverse("files:file_download", args=["00000000-0000-0000-0000-000000000000"])
    response = client.get(url)
    assert response.status_code == 302
    assert response["Location"].endswith(f"?next={quote(url, safe='')}")
