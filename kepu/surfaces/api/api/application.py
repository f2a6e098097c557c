"""The API with the routers of every module that has one."""

from ninja import NinjaAPI

from kepu.domains.plans.api.drafts import router as drafts
from kepu.domains.plans.api.looking import router as looking
from kepu.domains.plans.api.plans import router as plans
from kepu.domains.plans.api.tasks import router as plan_tasks
from kepu.engines.workflow.api import router as workflow
from kepu.foundation.files.api import router as files
from kepu.foundation.notices.api import router as notices
from kepu.foundation.units.api import router as units
from kepu.surfaces.api.api.bearer import TokenAuth
from kepu.surfaces.api.api.failures import answer_failures
from kepu.surfaces.api.api.throttle import TokenThrottle

application = NinjaAPI(
    title="Kepu",
    version="1",
    description=(
        "Everything a person can do on the pages, a program can do here with a token of that"
        " person: the same services, the same rights, the same refusals."
    ),
    urls_namespace="api_v1",
    # The pages ninja brings load scripts from other hosts; `views.reference` replaces them.
    docs_url=None,
    auth=TokenAuth(),
    throttle=TokenThrottle(),
)
answer_failures(application)

application.add_router("/plans", plans)
application.add_router("/plans", drafts)
application.add_router("/plans", looking)
application.add_router("", plan_tasks)
application.add_router("", workflow)
application.add_router("/files", files)
application.add_router("/notices", notices)
application.add_router("", units)
