"""The inbox over the API."""

from datetime import date

import pytest
from django.test import RequestFactory

from kepu.engines.workflow import registry
from kepu.engines.workflow.api import InboxGroupOut, list_inbox
from kepu.engines.workflow.registry import WorkItemKind
from kepu.engines.workflow.services import open_work_item
from kepu.engines.workflow.tests.cases import LABEL, Case
from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.core.roles import LIAISON
from kepu.foundation.units.models import Unit


@pytest.fixture(autouse=True)
def kind(case: Case, no_kinds: None) -> None:
    registry.register_kind(
        WorkItemKind(
            name="cases.work",
            label="Work on the case",
            subject=LABEL,
            asks=(LABEL, "work"),
            url=lambda item: f"/cases/{item.subject_id}/",
            titles=lambda ids: dict.fromkeys(ids, "A case"),
        )
    )


def test_inbox(case: Case, office: Unit, rf: RequestFactory) -> None:
    open_work_item(subject=case, kind="cases.work", assignee=office, due_on=date(2020, 3, 2))
    request = rf.get("/")
    request.user = user_at(office, LIAISON)
    [group] = [InboxGroupOut.from_orm(each).dict() for each in list_inbox(request)]
    assert (group["kind"], group["label"]) == ("cases.work", "Work on the case")
    [entry] = group["entries"]
    assert (entry["subject"], entry["title"], entry["unit"]) == (case.pk, "A case", "区科协")
    assert (entry["due_on"], entry["is_late"]) == (date(2020, 3, 2), True)
    assert entry["url"] == f"/cases/{case.pk}/"
