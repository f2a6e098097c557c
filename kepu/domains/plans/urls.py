"""Addresses of plans, under ``plans/``."""

from django.urls import path

from kepu.domains.plans.views import ledger, reports, sheets, tasks

app_name = "plans"
urlpatterns = [
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
