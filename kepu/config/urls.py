"""Where each module's pages hang. A module's URL names carry its label as namespace."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("ui/", include("kepu.foundation.ui.urls")),
    path("units/", include("kepu.foundation.units.urls")),
    path("access/", include("kepu.foundation.access.urls")),
    path("audit/", include("kepu.foundation.audit.urls")),
    path("jobs/", include("kepu.foundation.jobs.urls")),
    path("account/", include("kepu.foundation.accounts.urls.signing_in")),
    path("account/", include("kepu.foundation.accounts.urls")),
    path("files/", include("kepu.foundation.files.urls")),
    path("notices/", include("kepu.foundation.notices.urls")),
    path("workflow/", include("kepu.engines.workflow.urls")),
    path("plans/", include("kepu.domains.plans.urls")),
    path("api/v1/", include("kepu.surfaces.api.urls")),
    path("console/", include("kepu.surfaces.console.urls")),
    path("", include("kepu.surfaces.portal.urls")),
]

handler400 = "kepu.foundation.ui.views.failures.bad_request"
handler403 = "kepu.foundation.ui.views.failures.permission_denied"
handler404 = "kepu.foundation.ui.views.failures.not_found"
handler500 = "kepu.foundation.ui.views.failures.server_error"
