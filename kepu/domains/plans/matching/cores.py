"""Names reduced to what tells organs of one place apart."""

import re
import unicodedata

# 中共北京市西城区委组织部, 区委组织部, 区组织部 and 组织部 share the core 组织部.
_PREFIX = re.compile(
    r"^(?:中共|中国共产党)?(?:[^省市区县委局办部]{2,4}省)?(?:[^省市区县委局办部]{2,4}市)?"
    r"(?:[^省市区县委局办部]{0,4}(?:自治)?[省市区县旗])?"
    r"(?:人民政府|政府|委(?=(?:办|组织|宣传|统战|政法|网信|网络|老干部|社会|党校|机构|巡察|机关)))?"
)
_FULL_ENDINGS = (
    ("委员会", "委"),
    ("办公室", "办"),
    ("街道办事处", "街道"),
    ("街道办", "街道"),
    ("管理局", "局"),
)


def plain(name: str) -> str:
    """``name`` without blanks, letters and brackets half-width."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name))


def core(name: str) -> str:
    """``name`` without place and level, its ending shortened as in speech."""
    name = plain(name)
    rest = name[_PREFIX.match(name).end() :]  # type: ignore[union-attr]  # the pattern may be empty
    for long, short in _FULL_ENDINGS:
        if rest.endswith(long) and len(rest) > len(long) + 1:
            rest = rest.removesuffix(long) + short
            break
    return rest if len(rest) > 1 else name


def level(name: str) -> str:
    """The level a short name begins with, as in 市科协; empty where it begins otherwise."""
    first = plain(name)[:1]
    return first if first in {"省", "市", "区", "县", "旗", "镇", "乡"} else ""
