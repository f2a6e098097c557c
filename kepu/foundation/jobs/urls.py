"""Addresses of jobs."""

from django.urls import path

from kepu.foundation.jobs.views import jobs, outbox

app_name = "jobs"

urlpatterns = [
    path("", jobs.job_list, name="job_list"),
    path("runs/<uuid:pk>/retry/", jobs.run_retry, name="run_retry"),
    path("outbox/", outbox.message_list, name="message_list"),
    path("outbox/<uuid:pk>/retry/", outbox.message_retry, name="message_retry"),
]
