"""How the units of an item are put into words."""

from kepu.domains.plans.reading.shapes import Role
from kepu.domains.plans.tests.reading.generated.layouts import Layout
from kepu.domains.plans.tests.reading.generated.numbering import chinese
from kepu.domains.plans.tests.reading.generated.trees import Item

ROLES = (Role.LEAD, Role.SUPPORT, Role.RESPONSIBLE)


def labelled_parts(item: Item, layout: Layout) -> list[str]:
    """牵头单位：区科协, one for each role that units have."""
    return [
        f"{label}{layout.colon}{layout.separator.join(names)}"
        for label, role in zip(layout.labels, ROLES, strict=True)
        if (names := item.with_role(role))
    ]


def bracketed(contents: list[str], layout: Layout) -> str:
    """All in one bracket, or each in its own."""
    opening, closing = layout.brackets
    if layout.role_apart:
        return "".join(f"{opening}{content}{closing}" for content in contents)
    return f"{opening}{'；'.join(contents)}{closing}"


def clauses(item: Item, layout: Layout) -> str:
    """区科协牵头，区教委配合，各街道按职责分工负责."""
    lead, support, responsible = (item.with_role(role) for role in ROLES)
    if layout.role_apart and len(lead) == 1 and support and not responsible:
        return f"{lead[0]}会同{'、'.join(support)}负责"
    return "，".join(
        f"{'、'.join(names)}{tail}"
        for names, tail in (
            (lead, "牵头"),
            (support, "配合"),
            (responsible, "按职责分工负责" if lead else "负责"),
        )
        if names
    )


def counted(item: Item, layout: Layout, count: int) -> str:
    """A line that gives the ``count`` items above it their units."""
    above = f"以上{'两' if count == 2 else chinese(count)}项"
    if layout.role_apart:
        return f"（{above}{'；'.join(labelled_parts(item, layout))}）"
    return f"{above}由{clauses(item, layout)}。"
