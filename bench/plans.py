"""Work plans of any length, the same whenever they are made."""

import math
from collections.abc import Callable, Iterator
from html import escape
from itertools import count

from scripts.twins import print_twin, word_twin
from scripts.twins.print import LINE_LENGTH
from scripts.twins.source import Table, parts_of

LINES_A_PAGE = 30
_NUMERALS = "一二三四五六七八九十"
_FIELDS = ("科普阵地", "科技辅导员队伍", "社区科普", "应急科普", "青少年科学教育", "科普信息化")
_ACTS = ("健全", "拓展", "打造", "巩固", "优化")
_TAILS = (
    "按季度通报进展，推动资源向基层一线延伸",
    "全年不少于十二场，每场做好签到和影像留存",
    "联合辖区场馆开展预约参观，并建立志愿讲解队伍",
    "对薄弱环节逐一列出清单，由专人对接落实",
    "同步制作图文和短视频，在政务新媒体上连续推送，扩大覆盖面和知晓率",
)
_UNITS = (
    "区科协", "区科技局", "区教育局", "区卫生健康委", "区民政局", "区财政局", "团区委", "区妇联",
    "区应急局", "区生态环境局", "区农业农村局", "区文化和旅游局", "区总工会", "各街道",
    "各成员单位", "区融媒体中心",
)  # fmt: skip
_ITEMS_A_HEADING, _HEADINGS_A_SECTION, _ROWS_A_TABLE = 4, 3, 12


def plan_text(pages: int) -> str:
    """A plan of about so many pages of thirty lines."""
    lines, filled = ["临川区2025年科普工作要点", ""], 2
    for line in _body():
        if filled >= pages * LINES_A_PAGE:
            break
        lines.append(line)
        filled += math.ceil(len(line) / LINE_LENGTH)
    return "\n".join([*lines, "", "临川区科学技术协会", "2025年3月4日", ""])


def plan_html(text: str) -> bytes:
    """The plan as a page of a web site."""
    parts = "".join(
        _html_table(part) if isinstance(part, Table) else f"<p>{escape(part)}</p>\n"
        for part in parts_of(text)
    )
    head = "<!doctype html><meta charset='utf-8'><title>科普工作要点</title>"
    return f"{head}<body><div class='nav'>首页 &gt; 通知</div>\n{parts}</body>".encode()


WRITERS: dict[str, Callable[[str], bytes]] = {
    "txt": str.encode,
    "html": plan_html,
    "docx": lambda text: word_twin(text)[0],
    "pdf": lambda text: print_twin(text, LINES_A_PAGE),
}


def _body() -> Iterator[str]:
    for section in count():
        items = count(1)
        yield f"{_NUMERALS[section % 10]}、{_pick(_ACTS, section)}{_pick(_FIELDS, section)}工作体系"
        for heading in range(_HEADINGS_A_SECTION):
            title = f"{_pick(_ACTS, section + heading)}{_pick(_FIELDS, section + heading)}"
            yield f"（{_NUMERALS[heading]}）{title}"
            for _ in range(_ITEMS_A_HEADING):
                yield _item(next(items), section)
        if section % 5 == 4:
            yield "附表：重点任务分工"
            yield "序号\t工作任务\t牵头单位\t责任单位\t完成时限"
            for row in range(1, _ROWS_A_TABLE + 1):
                yield _row(row, section + row)


def _item(number: int, section: int) -> str:
    seed = number + 13 * section
    units = "、".join(_pick(_UNITS, seed * 3 + step) for step in range(1 + seed % 4))
    due = f"，{1 + seed % 12}月底前完成" if seed % 3 == 0 else ""
    text = f"{_pick(_ACTS, seed)}{_pick(_FIELDS, seed // 2)}，{_pick(_TAILS, seed)}{due}。"
    lead = _pick(_UNITS, seed)
    return f"{number}.{text}（牵头单位：{lead}；配合单位：{units}）"


def _row(number: int, seed: int) -> str:
    task = f"{_pick(_ACTS, seed)}{_pick(_FIELDS, seed)}清单"
    units = f"{_pick(_UNITS, seed + 1)}、{_pick(_UNITS, seed + 2)}"
    return f"{number}\t{task}\t{_pick(_UNITS, seed)}\t{units}\t{1 + seed % 12}月底"


def _pick(words: tuple[str, ...], index: int) -> str:
    return words[index % len(words)]


def _html_table(table: Table) -> str:
    rows = (
        "".join(f"<td>{escape(cell)}</td>" for cell in row)
        if len(row) > 1
        else f"<td colspan='{table.columns}'>{escape(row[0])}</td>"
        for row in table.rows
    )
    return "<table>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>\n"
