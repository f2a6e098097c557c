"""The pages of the dated settings."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kepu.engines.workflow.forms import SettingForm
from kepu.engines.workflow.models import DatedSetting
from kepu.engines.workflow.selectors import setting_state_for, setting_states
from kepu.engines.workflow.services import change_setting
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks


@asks("workflow.DatedSetting", "view")
def setting_list(request: StaffRequest) -> HttpResponse:
    """Every threshold and rhythm, with its value today and what is laid down for later."""
    return render(request, "workflow/setting_list.html", {"states": setting_states(request.user)})


@asks("workflow.DatedSetting", "change")
def setting_change(request: StaffRequest, key: str) -> HttpResponse:
    """Set one of them from a day on."""
    state = setting_state_for(request.user, key)
    form = SettingForm(request.POST or None, key=state.key, value=state.value)
    row: DatedSetting | None = carry_out(
        form, lambda data: change_setting(key=key, by=request.user, **data)
    )
    if row is not None:
        messages.success(
            request,
            _("%(label)s: %(value)d from %(day)s.")
            % {
                "label": state.key.label,
                "value": row.value,
                "day": date_format(row.valid_from, "DATE_FORMAT"),
            },
        )
        return redirect("workflow:setting_list")
    context = {"state": state, "form": form}
    return render(request, "workflow/setting_change.html", context, status=status_of(form))
