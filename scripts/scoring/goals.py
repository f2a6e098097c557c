"""What reading has to reach on the plans beside the checkout, and what falls short of it."""

from collections.abc import Sequence

from scripts.scoring.counts import figures_of, total_of
from scripts.scoring.documents import Scored

LEAST = {"items_f1": 0.98, "pairs_f1": 0.97, "role": 0.97}
# A twin may score this much less than its text.
TOLERANCE = 0.01
EXACT = "xicheng-2020"


def by_format(scored: Sequence[Scored]) -> dict[str, list[Scored]]:
    """The documents of one set by format, in the order in which formats come up."""
    groups: dict[str, list[Scored]] = {}
    for one in scored:
        groups.setdefault(one.form, []).append(one)
    return groups


def missed(scored: Sequence[Scored]) -> list[str]:
    """A sentence for each goal that the documents of the shared set miss."""
    sentences = []
    least = dict(LEAST)
    for form, group in by_format(scored).items():
        figures = figures_of(total_of(one.counts for one in group))
        for name, goal in least.items():
            reached = getattr(figures, name)
            if reached < goal:
                sentences.append(f"{form}: {name} {reached:.3f}, at least {goal:.3f} is needed.")
            if form == "txt":
                least[name] = max(goal, reached) - TOLERANCE
        if form == "txt" and not any(one.counts.exact for one in group if one.document == EXACT):
            sentences.append(f"{EXACT} is not exact.")
    return sentences
