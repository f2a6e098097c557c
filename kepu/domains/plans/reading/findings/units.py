"""Items without units, and lists of units without the label the others have."""

from collections.abc import Iterator, Sequence

from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.responsibility import Duties
from kepu.domains.plans.reading.shapes import Finding, FindingCode

_EXCERPT = 20


def unit_findings(items: Sequence[Node], duties: Duties) -> Iterator[Finding]:
    """What is wrong with the units of items; that none has any is said once, of the plan."""
    carrying = [node for node in items if duties[node].assignment.units]
    labelled = [node for node in carrying if duties[node].assignment.is_labelled]
    for index, node in enumerate(items):
        assignment = duties[node].assignment
        if not assignment.units:
            if carrying:
                printed = node.text.text.strip()[:_EXCERPT]
                yield Finding(FindingCode.ITEM_WITHOUT_UNITS, node.span, printed, item=index)
        elif not assignment.is_labelled and len(labelled) * 2 > len(carrying):
            names = "、".join(unit.name for unit in assignment.units)
            yield Finding(
                FindingCode.LABEL_MISSING,
                assignment.units[0].span,
                names,
                f"责任单位：{names}",
                item=index,
            )
