"""Long lists, one page at a time."""

import pytest
from django.contrib.contenttypes.models import ContentType

from kepu.foundation.ui.paging import page_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "number"), [("", 1), ("2", 2), ("last", 1), ("-1", 4), ("999", 4)]
)
def test_a_page_that_is_not_there_becomes_the_nearest(rf, asked, number):
    ids = list(ContentType.objects.order_by("pk").values_list("pk", flat=True)[:7])
    rows = ContentType.objects.filter(pk__in=ids).order_by("pk")
    page = page_of(rf.get("/", {"page": asked}), rows, per_page=2)
    assert page.number == number
    assert [row.pk for row in page] == ids[2 * number - 2 : 2 * number]
