from kepu.foundation.notices.models.notices import Notice
from kepu.foundation.notices.models.preferences import NoticePreference
from kepu.foundation.notices.models.wordings import NoticeWording

__all__ = ["Notice", "NoticePreference", "NoticeWording"]
