from kepu.engines.workflow.models.moves import Move
from kepu.engines.workflow.models.settings import DatedSetting
from kepu.engines.workflow.models.work_items import WorkItem

__all__ = ["DatedSetting", "Move", "WorkItem"]
