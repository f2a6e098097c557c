"""What a visitor reads in the terminal: where, as whom, and three steps to follow."""

from pathlib import Path

from django.utils.translation import gettext_lazy, override

from kepu.foundation.access.choices import Role
from kepu.foundation.core.errors import Sentence
from kepu.surfaces.demonstration.cast import CAST, PASSWORD

INVITATION = gettext_lazy("The demonstration is at %(address)s. Stop it with Ctrl+C.")
ACCOUNTS = gettext_lazy("One account per role; the password of all is %(password)s:")
STEPS = (
    gettext_lazy("Go on as wangmin, upload %(plan)s, confirm the names, and issue the plan."),
    gettext_lazy("Go on as zhaoli: sign the sheet, and revise the report that was returned."),
    gettext_lazy("Go on as liwen: accept or return a report, and see who is late in the ledger."),
)


def both(sentence: Sentence, **values: str) -> str:
    """A sentence in Chinese and in English."""
    with override("zh-hans"):
        chinese = str(sentence) % values
    with override("en"):
        return f"{chinese}\n   {str(sentence) % values}"


def guide(*, address: str, plan: Path) -> str:
    """The whole text; ``plan`` is the document to upload."""
    accounts = []
    for player in CAST:
        with override("zh-hans"):
            role = Role(player.role).label
        accounts.append(f"   {player.username:<11}{player.name}  {role} · {player.unit}")
    steps = [f"{n}. {both(step, plan=str(plan))}" for n, step in enumerate(STEPS, start=1)]
    return "\n".join(
        [
            "",
            f"→  {both(INVITATION, address=address)}",
            "",
            f"→  {both(ACCOUNTS, password=PASSWORD)}",
            *accounts,
            "",
            *steps,
            "",
        ]
    )
