"""What kind of device a browser says it runs on, in words people know."""

import re

from django.utils.translation import gettext as _

# The first that fits counts: browsers name those they descend from as well.
BROWSERS = (
    (re.compile(r"MicroMessenger/"), "WeChat"),
    (re.compile(r"DingTalk/"), "DingTalk"),
    (re.compile(r"QIHU 360|360SE|360EE"), "360"),
    (re.compile(r"QQBrowser/"), "QQ Browser"),
    (re.compile(r"Edg(?:e|A|iOS)?/"), "Edge"),
    (re.compile(r"Firefox/|FxiOS/"), "Firefox"),
    (re.compile(r"Chrome/|CriOS/|Chromium/"), "Chrome"),
    (re.compile(r"Safari/"), "Safari"),
)
SYSTEMS = (
    (re.compile(r"HarmonyOS|OpenHarmony"), "HarmonyOS"),
    (re.compile(r"Android"), "Android"),
    (re.compile(r"iPhone|iPad"), "iOS"),
    (re.compile(r"Windows"), "Windows"),
    (re.compile(r"Macintosh"), "macOS"),
    (re.compile(r"Linux|UOS|Kylin"), "Linux"),
)


def device_name(user_agent: str) -> str:
    """``Chrome · Windows``, from the line a browser sends about itself."""
    found = [_first(BROWSERS, user_agent), _first(SYSTEMS, user_agent)]
    return " · ".join(name for name in found if name) or _("Unknown device")


def _first(names: tuple[tuple[re.Pattern[str], str], ...], user_agent: str) -> str:
    return next((name for pattern, name in names if pattern.search(user_agent)), "")
