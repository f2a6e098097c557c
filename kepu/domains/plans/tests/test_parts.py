"""The part each printed name is proposed to play."""

import pytest

from kepu.domains.plans.choices import Part, PrintedRole
from kepu.domains.plans.parts import PrintedName, proposed_parts

UNIT = PrintedName(PrintedRole.RESPONSIBLE, is_group=False)
GROUP = PrintedName(PrintedRole.RESPONSIBLE, is_group=True)
PRINTED_LEAD = PrintedName(PrintedRole.LEAD, is_group=False)
PRINTED_SUPPORT = PrintedName(PrintedRole.SUPPORT, is_group=False)
GROUP_SUPPORT = PrintedName(PrintedRole.SUPPORT, is_group=True)

LEAD, SUPPORT = Part.LEAD, Part.SUPPORT


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        ([UNIT, UNIT, UNIT], [LEAD, SUPPORT, SUPPORT]),
        ([UNIT, UNIT, GROUP], [LEAD, SUPPORT, SUPPORT]),
        ([GROUP], [LEAD]),
        ([GROUP, GROUP], [LEAD, LEAD]),
        ([GROUP, UNIT, UNIT], [SUPPORT, LEAD, SUPPORT]),
        ([UNIT, PRINTED_LEAD, UNIT], [SUPPORT, LEAD, SUPPORT]),
        ([PRINTED_LEAD, PRINTED_LEAD, PRINTED_SUPPORT], [LEAD, LEAD, SUPPORT]),
        ([PRINTED_SUPPORT, UNIT], [SUPPORT, LEAD]),
        ([GROUP_SUPPORT], [SUPPORT]),
        ([], []),
    ],
)
def test_the_first_named_unit_leads_unless_the_plan_says_otherwise(
    names: list[PrintedName], parts: list[Part]
) -> None:
    assert proposed_parts(names) == parts
