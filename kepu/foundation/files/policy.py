"""Who sees a stored file: its unit, whoever stored it, and whom a module above shows it to."""

from kepu.foundation.core.policy import Policy, Rule, holding, own
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER
from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.registry import widened


class StoredFilePolicy(Policy[StoredFile]):
    model = StoredFile
    rules = {
        "view": holding(COORDINATOR, LIAISON, VIEWER, at="owner")
        | own("stored_by")
        | Rule(scope=widened),
        "store": holding(COORDINATOR, LIAISON, at="owner"),
    }
