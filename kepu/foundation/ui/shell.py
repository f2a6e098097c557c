"""What upper modules put into the page shell: slots, and the name of whoever is signed in.

shell.register_slot(Slot.ABOVE_HEADER, "demo/role_switch.html", role_switch_context)
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest

from kepu.foundation.ui.choices import Slot

SlotContext = Callable[[HttpRequest], Mapping[str, object] | None]


@dataclass(frozen=True)
class SlotPart:
    """A template for a slot; it is left out where ``context`` answers ``None``."""

    template: str
    context: SlotContext
    order: int = 100


_slots: dict[Slot, dict[str, SlotPart]] = {slot: {} for slot in Slot}
_account_label: list[Callable[[HttpRequest], str]] = []


def register_slot(slot: Slot, template: str, context: SlotContext, *, order: int = 100) -> None:
    """Put ``template`` into ``slot`` on every page; the same template is put there once."""
    _slots[slot][template] = SlotPart(template, context, order)


def slot_parts(slot: Slot) -> list[SlotPart]:
    """The parts of ``slot`` in their order."""
    return sorted(_slots[slot].values(), key=lambda part: part.order)


def register_account_label(label: Callable[[HttpRequest], str]) -> None:
    """Say how the signed-in person is named in the account menu (the user's text otherwise)."""
    _account_label[:] = [label]


def account_label(request: HttpRequest) -> str:
    """The name of whoever is signed in."""
    return _account_label[0](request) if _account_label else str(request.user)
