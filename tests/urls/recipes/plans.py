"""Plans: the document, the sheet, reports, the ledger."""

from collections.abc import Callable
from typing import Any

from tests.urls.recipe import Recipe, at
from tests.urls.world import Side

REASON = {"reason": "补充说明。"}
NO_REASON = {"reason": ""}


def of_draft(key: Callable[[Side], Any], **more: Any) -> Recipe:
    """A URL about a draft, which only its office sees."""
    return at(key, seen_as="plans.Plan, not issued", **more)


RECIPES = {
    "plans:plans": Recipe(is_list=True, empty="?state=withdrawn"),
    "plans:plan": at(lambda side: side.plan.pk),
    "plans:plan_upload": Recipe(sent={}, refused={"year": "二〇二六"}),
    "plans:plan_upload_again": Recipe(sent={}, shows=False),
    "plans:draft": of_draft(lambda side: side.draft.pk),
    "plans:head_edit": of_draft(lambda side: side.draft.pk, sent={}, shows=False),
    "plans:item_add": of_draft(lambda side: side.draft.pk, sent={}, shows=False),
    "plans:plan_issue": of_draft(lambda side: side.draft.pk, sent={}, refused={"issued_on": "?"}),
    "plans:plan_close": at(lambda side: side.plan.pk, sent={}, shows=False),
    "plans:plan_withdraw": of_draft(lambda side: side.draft.pk, sent=REASON, refused=NO_REASON),
    "plans:item_edit": of_draft(lambda side: side.item.pk, sent={}, shows=False),
    "plans:item_remove": of_draft(lambda side: side.item.pk, sent={}, shows=False),
    "plans:item_restore": of_draft(lambda side: side.item.pk, sent={}, shows=False),
    "plans:item_check": of_draft(lambda side: side.item.pk, sent={}, shows=False),
    "plans:item_merge": of_draft(lambda side: side.item.pk, sent={}, shows=False),
    "plans:item_split": of_draft(lambda side: side.item.pk, sent={}, refused={"at": ""}),
    "plans:findings_settle": of_draft(lambda side: side.draft.pk, sent={}, shows=False),
    "plans:name_add": of_draft(lambda side: side.item.pk, sent={}, shows=False),
    "plans:name_confirm": of_draft(lambda side: side.name.pk, sent={}, shows=False),
    "plans:name_reopen": of_draft(lambda side: side.name.pk, sent={}, shows=False),
    "plans:name_outside": of_draft(lambda side: side.name.pk, sent={}, shows=False),
    "plans:name_part": of_draft(lambda side: side.name.pk, sent={}, shows=False),
    "plans:name_remove": of_draft(lambda side: side.name.pk, sent={}, shows=False),
    "plans:finding_settle": of_draft(lambda side: side.finding.pk, sent={}, shows=False),
    "plans:sheets": Recipe(is_list=True),
    "plans:sheet": at(lambda side: side.unit.pk),
    "plans:sheet_sign": at(lambda side: side.unit.pk, sent={}, shows=False),
    "plans:task": at(lambda side: side.task.pk),
    "plans:task_close": at(lambda side: side.task.pk, sent={}, shows=False),
    "plans:task_reopen": at(lambda side: side.closed.pk, sent=REASON, shows=False),
    "plans:report": at(
        lambda side: side.assignment.pk, sent={"text": "完成。"}, refused={"quantity": "约200人"}
    ),
    "plans:review": at(
        lambda side: side.report.pk,
        sent={},
        refused={"verb": "return", "reason": ""},
        also={"return": {"verb": "return", **REASON}},
    ),
    "plans:ledger": Recipe(is_list=True, empty="?text=没有"),
    "plans:ledger_export": Recipe(is_list=True, shows=False),
}
