"""How a plan is printed: everything that does not change what it says."""

from dataclasses import dataclass
from enum import Enum, auto

from hypothesis import strategies as st

from kepu.domains.plans.tests.reading.generated.numbering import LADDERS, Style


class Placement(Enum):
    """Where the units of an item stand."""

    BRACKET = auto()
    BARE_BRACKET = auto()
    CLAUSE = auto()
    SENTENCE = auto()
    FIRST_SENTENCE = auto()
    BELOW = auto()
    GROUP = auto()
    COUNTED_GROUP = auto()
    TABLE = auto()
    CELLS = auto()


IN_TEXT = (
    Placement.BRACKET,
    Placement.BARE_BRACKET,
    Placement.CLAUSE,
    Placement.SENTENCE,
    Placement.FIRST_SENTENCE,
)
# Without labels and clauses nothing but the list tells a role.
ONE_ROLE = (Placement.BARE_BRACKET,)
SHARED = (Placement.GROUP, Placement.COUNTED_GROUP)
# A table flattened to lines has lost so much that it is tried with examples, not at random.
SURE = tuple(placement for placement in Placement if placement is not Placement.CELLS)
TABULAR = (Placement.TABLE, Placement.CELLS)
_BEGIN_ANEW = {Style.CIRCLED, Style.SPOKEN, Style.DECIMAL}
_TABULAR = (Style.CHINESE, Style.CHINESE_BRACKET)


@dataclass(frozen=True)
class Layout:
    """``styles`` number the levels of headings, the last one the items."""

    placement: Placement
    styles: tuple[Style, ...]
    runs_on: bool = False
    brackets: str = "（）"
    separator: str = "、"
    stop_behind: bool = False
    role_apart: bool = False
    labels: tuple[str, str, str] = ("牵头单位", "配合单位", "责任单位")
    colon: str = "："
    indent: str = ""
    blank_lines: bool = False
    trailing: str = ""
    heading_stop: bool = False
    issuer_on_top: bool = False
    encoding: str = "utf-8"
    line_end: str = "\n"

    @property
    def counts_through(self) -> bool:
        """Whether the numbers of items go on from section to section."""
        return self.runs_on and self.styles[-1] not in _BEGIN_ANEW


def layouts(placements: tuple[Placement, ...], depth: int) -> st.SearchStrategy[Layout]:
    """Layouts for a plan with ``depth`` levels of headings."""
    return st.sampled_from(placements).flatmap(lambda placement: _of(placement, depth))


def _of(placement: Placement, depth: int) -> st.SearchStrategy[Layout]:
    is_labelled = placement in {Placement.BRACKET, Placement.BELOW, Placement.GROUP}
    return st.builds(
        Layout,
        placement=st.just(placement),
        styles=_styles(depth + 1, tabular=placement in TABULAR),
        runs_on=st.booleans(),
        brackets=st.sampled_from(["（）", "()", "【】"]),
        separator=st.sampled_from(["、", "、 ", "，", "；", " "] if is_labelled else ["、"]),
        stop_behind=st.booleans(),
        role_apart=st.booleans(),
        labels=st.sampled_from(
            [
                ("牵头单位", "配合单位", "责任单位"),
                ("牵头部门", "协办部门", "责任部门"),
                ("主办单位", "协办单位", "承办单位"),
                ("牵头单位", "参加单位", "责 任 单 位"),
            ]
        ),
        colon=st.sampled_from("：:"),
        indent=st.sampled_from(["", "　　", "    "]),
        blank_lines=st.booleans(),
        trailing=st.sampled_from(["", "  ", "　"]),
        heading_stop=st.booleans(),
        issuer_on_top=st.booleans(),
        encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
        line_end=st.sampled_from(["\n", "\r\n"]),
    )


def _styles(levels: int, *, tabular: bool) -> st.SearchStrategy[tuple[Style, ...]]:
    """Some rungs of a ladder; what is left out leaves the order as it is."""
    ladders = [ladder for ladder in LADDERS if len(ladder) >= levels]
    if tabular:
        return st.just((*_TABULAR[: levels - 1], Style.DIGIT))
    return st.sampled_from(ladders).flatmap(
        lambda ladder: st.sets(
            st.integers(0, len(ladder) - 1), min_size=levels, max_size=levels
        ).flatmap(
            lambda rungs: st.tuples(*(st.sampled_from(ladder[rung]) for rung in sorted(rungs)))
        )
    )
