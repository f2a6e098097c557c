"""Every call of the API, with the row of `docs/reference/roles.md` that governs it."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.urls.call import Call
from tests.urls.recipe import nowhere
from tests.urls.recipes.foundation import foreign_notice, own_notice
from tests.urls.world import ISSUED, Side

NOT_ISSUED = "plans.Plan, not issued"
TERMS = {name: ISSUED[name] for name in ("issued_on", "sign_by", "due_on")}
REASON = {"reason": "补充说明。"}


def listing(model: str) -> Call:
    """A call that everybody may make: it answers what is theirs."""
    return Call(model=model, is_list=True)


def on(model: str, act: str, key: Callable[[Side], Any], **more: Any) -> Call:
    """A call about one thing that both sides of the world have."""
    return Call(
        own=lambda world, user: (key(world.home).pk,),
        foreign=lambda world, user: (key(world.away).pk,),
        model=model,
        act=act,
        **more,
    )


def on_draft(model: str, act: str, key: Callable[[Side], Any], **more: Any) -> Call:
    """A call about a draft, which only its office sees."""
    return on(model, act, key, seen_as=NOT_ISSUED, **more)


def of_unit(model: str, act: str, field: str) -> Call:
    """An upload for the unit that the body names."""
    return Call(
        foreign=nowhere,
        model=model,
        act=act,
        is_form=True,
        body=lambda side: {
            field: side.unit.pk,
            "file": SimpleUploadedFile("计划.txt", "2026年科普工作计划".encode()),
        },
    )


def unit_named(side: Side) -> dict[str, Any]:
    return {"to": f"unit:{side.unit.pk}"}


PLANS = {
    "GET /plans": listing("plans.Plan"),
    "POST /plans": of_unit("plans.Plan", "upload", "issuer"),
    "GET /plans/{plan_id}": on("plans.Plan", "view", lambda side: side.plan),
    "GET /plans/{plan_id}/issue": on_draft("plans.Plan", "issue", lambda side: side.draft),
    "POST /plans/{plan_id}/issue": on_draft(
        "plans.Plan", "issue", lambda side: side.draft, body=lambda side: TERMS
    ),
    "POST /plans/{plan_id}/withdraw": on_draft(
        "plans.Plan", "withdraw", lambda side: side.draft, body=lambda side: REASON
    ),
    "POST /plans/{plan_id}/close": on("plans.Plan", "close", lambda side: side.plan),
}

DRAFTS = {
    "GET /plans/{plan_id}/draft": on_draft("plans.Plan", "edit", lambda side: side.draft),
    "PATCH /plans/{plan_id}/draft": on_draft("plans.Plan", "edit", lambda side: side.draft),
    "POST /plans/{plan_id}/items": on_draft(
        "plans.Plan", "edit", lambda side: side.draft, body=lambda side: {"text": "办讲座。"}
    ),
    "PATCH /plans/items/{item_id}": on_draft("plans.Item", "edit", lambda side: side.item),
    "POST /plans/items/{item_id}/remove": on_draft("plans.Item", "edit", lambda side: side.item),
    "POST /plans/items/{item_id}/restore": on_draft("plans.Item", "edit", lambda side: side.item),
    "POST /plans/items/{item_id}/names": on_draft(
        "plans.Item", "edit", lambda side: side.item, body=unit_named
    ),
    "POST /plans/names/{name_id}/confirm": on_draft(
        "plans.NamedUnit", "edit", lambda side: side.name, body=unit_named
    ),
    "POST /plans/names/{name_id}/outside": on_draft(
        "plans.NamedUnit", "edit", lambda side: side.name
    ),
    "POST /plans/names/{name_id}/part": on_draft(
        "plans.NamedUnit",
        "edit",
        lambda side: side.name,
        body=lambda side: {"part": "lead", "seen": "support"},
    ),
    "DELETE /plans/names/{name_id}": on_draft("plans.NamedUnit", "edit", lambda side: side.name),
    "POST /plans/names/{name_id}/reopen": on_draft(
        "plans.NamedUnit", "edit", lambda side: side.name
    ),
}

LOOKING = {
    "POST /plans/findings/{finding_id}/settle": on_draft(
        "plans.Plan", "edit", lambda side: side.finding
    ),
    "POST /plans/findings/{finding_id}/reopen": on_draft(
        "plans.Plan", "edit", lambda side: side.finding
    ),
    "POST /plans/{plan_id}/findings": on_draft(
        "plans.Plan",
        "edit",
        lambda side: side.draft,
        body=lambda side: {"code": side.finding.code},
    ),
    "POST /plans/items/{item_id}/check": on_draft("plans.Item", "edit", lambda side: side.item),
    "POST /plans/items/{item_id}/uncheck": on_draft("plans.Item", "edit", lambda side: side.item),
    # Merged already: there is no such item any more.
    "POST /plans/items/{item_id}/merge": on_draft(
        "plans.Item", "edit", lambda side: side.item, body=lambda side: {"other": uuid4()}
    ),
    "POST /plans/items/{item_id}/split": on_draft(
        "plans.Item",
        "edit",
        lambda side: side.item,
        body=lambda side: {"at": 1, "seen": side.item.text},
    ),
}

TASKS = {
    "GET /sheets/{unit_id}": on("plans.Receipt", "view", lambda side: side.unit),
    "POST /sheets/{unit_id}/sign": on("plans.Receipt", "sign", lambda side: side.unit),
    "GET /ledger": listing("plans.Task"),
    "GET /ledger.xlsx": listing("plans.Task"),
    "GET /tasks/{task_id}": on("plans.Task", "view", lambda side: side.task),
    "POST /assignments/{assignment_id}/reports": on(
        "plans.Assignment",
        "report",
        lambda side: side.assignment,
        body=lambda side: {"text": "完成。"},
    ),
    "GET /reports/{report_id}": on("plans.Report", "view", lambda side: side.report),
    "POST /reports/{report_id}/accept": on("plans.Report", "accept", lambda side: side.report),
    "POST /reports/{report_id}/return": on(
        "plans.Report", "return", lambda side: side.report, body=lambda side: REASON
    ),
    "POST /tasks/{task_id}/close": on("plans.Task", "close", lambda side: side.task),
    "POST /tasks/{task_id}/reopen": on(
        "plans.Task", "reopen", lambda side: side.closed, body=lambda side: REASON
    ),
    "GET /inbox": listing("workflow.WorkItem"),
}

FOUNDATION = {
    "POST /files": of_unit("files.StoredFile", "store", "owner"),
    "GET /files/{file_id}": on("files.StoredFile", "view", lambda side: side.file, others=True),
    "GET /files/{file_id}/content": on(
        "files.StoredFile", "view", lambda side: side.file, others=True
    ),
    "GET /notices": listing("notices.Notice"),
    "POST /notices/read": listing("notices.Notice"),
    "POST /notices/{notice_id}/read": Call(
        own=own_notice, foreign=foreign_notice, model="notices.Notice"
    ),
    "GET /units": listing("units.Unit"),
    "GET /units/{unit_id}": on("units.Unit", "view", lambda side: side.unit),
    "GET /groups": listing("units.UnitGroup"),
    "GET /groups/{group_id}/members": Call(
        own=lambda world, user: (world.group.pk,), model="units.UnitGroup"
    ),
}

CALLS = PLANS | DRAFTS | LOOKING | TASKS | FOUNDATION
