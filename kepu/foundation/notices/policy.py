"""Who reads a notice, and who sets the words of notices."""

from kepu.foundation.core.policy import Policy, holding_anywhere, own
from kepu.foundation.core.roles import COORDINATOR, SYSTEM_ADMIN
from kepu.foundation.notices.models import Notice, NoticePreference, NoticeWording


class NoticePolicy(Policy[Notice]):
    model = Notice
    rules = {"view": own("recipient")}


class NoticePreferencePolicy(Policy[NoticePreference]):
    model = NoticePreference
    rules = {"view": own("user"), "change": own("user")}


class NoticeWordingPolicy(Policy[NoticeWording]):
    """The words hold for the whole installation, so they stand at no unit."""

    model = NoticeWording
    rules = {
        "view": holding_anywhere(COORDINATOR, SYSTEM_ADMIN),
        "change": holding_anywhere(COORDINATOR, SYSTEM_ADMIN),
    }
