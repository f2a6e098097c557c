"""Sound files to begin with, a few of each format."""

from functools import cache

from bench.plans import WRITERS, plan_text
from kepu.engines.documents.tests import pdfs
from kepu.engines.documents.tests.packages import definition, in_list, level, num, p, word

FORMATS = ("docx", "pdf", "html", "txt")

_GROUPS = """清河县2021年科普工作方案

一、重点任务
（一）青少年行动
1．开好“科学会客厅”课程，6月底前完成。
2．办好营地。
牵头单位：县教育局
责任单位：县科协，团县委、各街道（镇）
（二）农民行动
1．办好田间学校。由县农业农村局牵头，县科协、县妇联配合。
二、保障措施
（一）加强领导。（县科协会同县委宣传部负责）

清河县科学技术协会
二〇二一年三月二日
"""
_TABLE = """2021年任务表
序号\t工作任务\t牵头单位\t配合单位\t完成时限
一、阵地建设
1\t建好科普馆\t县科协\t县妇联、县文联\t9月底
二、队伍建设
2\t办好培训\t县妇联\t无\t全年
备注：按季度报送。
"""


@cache
def samples(form: str) -> tuple[bytes, ...]:
    """The files of a format; the first are plans in three layouts."""
    texts = (plan_text(1), _GROUPS, _TABLE)
    made = tuple(WRITERS[form](text) for text in texts)
    if form == "txt":
        return (*made, *(text.encode("gb18030") for text in texts))
    if form == "docx":
        return (*made, _lists())
    if form == "pdf":
        return (*made, _plain_pdf())
    return made


def _lists() -> bytes:
    """Numbers of several levels, cells merged downwards, notes, insertions and deletions."""
    levels = (level(0, "%1、", "chineseCounting"), level(1, "（%2）", "chineseCounting"))
    merged = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    rows = "".join(
        f"<w:tr><w:tc>{properties}{p(text)}</w:tc><w:tc>{p('1.办展')}</w:tc>"
        f"<w:tc>{p('县科协')}</w:tc></w:tr>"
        for properties, text in zip(merged, ("类别", ""), strict=True)
    )
    body = (
        p("清河县2021年科普工作计划")
        + in_list(1, "夯实基础")
        + in_list(1, "建好科普馆。（责任单位：县科协）", 1)
        + '<w:p><w:ins w:id="1"><w:r><w:t>增</w:t></w:r></w:ins>'
        + '<w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>'
        + f"<w:tbl>{rows}</w:tbl>"
    )
    lists = definition(1, *levels, more='<w:multiLevelType w:val="multilevel"/>') + num(1, 1)
    return word(body, numbering=lists, headers=p("页眉"), footnotes=p("注"))


def _plain_pdf() -> bytes:
    """Pages whose drawing orders stand in the file as they are."""
    return pdfs.drawn(
        pdfs.lines("清河县2021年科普工作计划", "一、任务", "1.办展。（责任单位：县科协）"),
        pdfs.grid([["序号", "任务", "责任单位"], ["1", "建馆", "县科协"]], [60, 90, 90]),
        pageCompression=0,
    )
