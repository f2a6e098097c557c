"""What `docs/reference/roles.md` lets a visit end with."""

from tests.roles import ANYWHERE, OTHERS, OWN, SIGNED_IN, tables
from tests.urls.recipe import Recipe, nowhere

DONE = {200, 201, 204, 302, 303, 409, 422}


def says(heading: str, act: str, role: str, counts: set[str], *, places: bool) -> bool:
    """Whether the table lets ``role`` do ``act`` by one of the words that count."""
    row = tables()[heading].acts[act]
    cell = row[SIGNED_IN] | row.get(role, frozenset())
    words = cell & {ANYWHERE, OWN, OTHERS}
    return bool(words & counts) or (places and bool(cell - {ANYWHERE, OWN, OTHERS}))


def expected(recipe: Recipe, model: str, act: str, role: str, *, is_own: bool) -> set[int]:
    """The statuses with which the visit may end."""
    counts = {ANYWHERE, OWN if is_own and not recipe.others else OTHERS}
    heading = recipe.seen_as if recipe.seen_as.startswith(model) else model
    if (is_own and recipe.is_list) or says(heading, act, role, counts, places=is_own):
        return DONE
    if recipe.own is nowhere or not recipe.is_row:
        return {403}
    seen_in = recipe.seen_as or model
    is_visible = "view" in tables()[seen_in].acts and says(
        seen_in, "view", role, counts, places=is_own
    )
    return {403} if is_visible else {404}
