"""Items without units, and lists of units without the label the others have."""

from collections.abc import Iterator, Sequence

from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.responsibility import Duties
from kepu.domains.plans.reading.shapes import Finding, FindingCode

_EXCERPT = 20


def missing_units(bare: Sequence[Node]) -> Iterator[Finding]:
    """Passages that name no unit though those beside them do; they may be items all the same."""
    for node in bare:
        printed = node.text.text.strip()[:_EXCERPT]
        yield Finding(FindingCode.ITEM_WITHOUT_UNITS, node.span, printed)


def missing_labels(items: Sequence[Node], duties: Duties) -> Iterator[Finding]:
    """Units without a label where most items have one."""
    labelled = sum(duties[node].assignment.is_labelled for node in items)
    for index, node in enumerate(items):
        assignment = duties[node].assignment
        if assignment.units and not assignment.is_labelled and labelled * 2 > len(items):
            names = "、".join(unit.name for unit in assignment.units)
            yield Finding(
                FindingCode.LABEL_MISSING,
                assignment.units[0].span,
                names,
                f"责任单位：{names}",
                item=index,
            )
