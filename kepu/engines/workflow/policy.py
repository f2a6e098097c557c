"""Who sees waiting work, and who may change the dated settings."""

from kepu.engines.workflow.models import DatedSetting, WorkItem
from kepu.foundation.core.policy import Policy, holding, holding_anywhere
from kepu.foundation.core.roles import COORDINATOR, LIAISON, SYSTEM_ADMIN, VIEWER


class WorkItemPolicy(Policy[WorkItem]):
    model = WorkItem
    rules = {"view": holding(COORDINATOR, LIAISON, VIEWER, at="assignee")}


class DatedSettingPolicy(Policy[DatedSetting]):
    """Rhythms hold for the whole installation, so any coordinator sets them."""

    model = DatedSetting
    rules = {
        "view": holding_anywhere(COORDINATOR, SYSTEM_ADMIN),
        "change": holding_anywhere(COORDINATOR),
    }
