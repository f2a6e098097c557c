"""What the engine does: move a subject, open and close waiting work, set a number."""

from kepu.engines.workflow.services.change_setting import change_setting
from kepu.engines.workflow.services.close_work_items import close_work_items
from kepu.engines.workflow.services.open_work_item import open_work_item
from kepu.engines.workflow.services.perform import perform

__all__ = ["change_setting", "close_work_items", "open_work_item", "perform"]
