"""Addresses of plans, under ``plans/``."""

from django.urls import path

from kepu.domains.plans.views import (
    drafts,
    issue,
    ledger,
    names,
    plans,
    reports,
    sheets,
    tasks,
    upload,
)

app_name = "plans"
urlpatterns = [
    path("", plans.plan_list, name="plans"),
    path("upload/", upload.plan_upload, name="plan_upload"),
    path("upload/again/", upload.plan_upload_again, name="plan_upload_again"),
    path("<uuid:plan_id>/", plans.plan_detail, name="plan"),
    path("<uuid:plan_id>/draft/", drafts.draft_detail, name="draft"),
    path("<uuid:plan_id>/head/", drafts.head_edit, name="head_edit"),
    path("<uuid:plan_id>/items/", drafts.item_add, name="item_add"),
    path("<uuid:plan_id>/issue/", issue.plan_issue, name="plan_issue"),
    path("<uuid:plan_id>/close/", issue.plan_close, name="plan_close"),
    path("<uuid:plan_id>/withdraw/", issue.plan_withdraw, name="plan_withdraw"),
    path("items/<uuid:item_id>/", drafts.item_edit, name="item_edit"),
    path("items/<uuid:item_id>/remove/", drafts.item_remove, name="item_remove"),
    path("items/<uuid:item_id>/restore/", drafts.item_restore, name="item_restore"),
    path("items/<uuid:item_id>/names/", names.name_add, name="name_add"),
    path("names/<uuid:name_id>/confirm/", names.name_confirm, name="name_confirm"),
    path("names/<uuid:name_id>/outside/", names.name_outside, name="name_outside"),
    path("names/<uuid:name_id>/part/", names.name_part, name="name_part"),
    path("names/<uuid:name_id>/remove/", names.name_remove, name="name_remove"),
    path("findings/<uuid:finding_id>/settle/", drafts.finding_settle, name="finding_settle"),
    path("sheets/", sheets.sheet_list, name="sheets"),
    path("sheets/<uuid:unit_id>/", sheets.sheet_detail, name="sheet"),
    path("sheets/<uuid:unit_id>/sign/", sheets.sheet_sign, name="sheet_sign"),
    path("tasks/<uuid:task_id>/", tasks.task_detail, name="task"),
    path("tasks/<uuid:task_id>/close/", tasks.task_close, name="task_close"),
    path("tasks/<uuid:task_id>/reopen/", tasks.task_reopen, name="task_reopen"),
    path("assignments/<uuid:assignment_id>/report/", reports.report_edit, name="report"),
    path("reports/<uuid:report_id>/review/", reports.report_review, name="review"),
    path("ledger/", ledger.ledger_page, name="ledger"),
    path("ledger.xlsx", ledger.ledger_export, name="ledger_export"),
]
