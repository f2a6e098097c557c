"""The switches in the top bar: language, size of type, contrast."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from django.views.i18n import set_language as django_set_language

from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.core.routes import public
from kepu.foundation.ui.forms import ViewForm
from kepu.foundation.ui.preferences import CONTRAST_COOKIE, ONE_YEAR, SIZE_COOKIE

REASON = "how pages are drawn is each reader's own affair"


@public(REASON)
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Keep the language chosen and return to the same page."""
    response: HttpResponse = django_set_language(request)
    return response


@public(REASON)
@require_POST
def set_view(request: HttpRequest) -> HttpResponse:
    """Keep the size of type or the contrast chosen and return to the same page."""
    form = ViewForm(request.POST)
    if not form.is_valid():
        raise InvalidInput(form.sentence())
    response = HttpResponseRedirect(_back(request))
    for cookie, name in ((SIZE_COOKIE, "size"), (CONTRAST_COOKIE, "contrast")):
        if value := form.cleaned_data[name]:
            response.set_cookie(
                cookie,
                value,
                max_age=ONE_YEAR,
                httponly=True,
                samesite="Lax",
                secure=request.is_secure(),
            )
    return response


def _back(request: HttpRequest) -> str:
    """The page the switch stood on; the first page when that lies on another site."""
    target = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return target if is_ours else "/"
