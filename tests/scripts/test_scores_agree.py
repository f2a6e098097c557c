"""Our figures are those of the published scorer, for the plans and for damaged readings of them."""

import importlib.util
import json
import random
from collections.abc import Iterator
from dataclasses import astuple
from typing import Any

import pytest

from scripts.scoring import counts_of, figures_of, plan_of
from scripts.scoring.documents import SETS

PLANS = SETS["shared"]
DAMAGES = 40
Item = dict[str, Any]


@pytest.fixture(scope="module")
def published() -> Any:
    if not PLANS.is_dir():
        pytest.skip("needs ../shared")
    spec = importlib.util.spec_from_file_location("published_score", PLANS / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    return score


def number_changed(item: Item, dice: random.Random) -> Item:
    return item | {"number": dice.choice(["1", "（二）", "第三条", "一是", "①", "", None])}


def beginning_changed(item: Item, dice: random.Random) -> Item:
    return item | {"text_starts": dice.choice(["", f"——{item['text_starts']}", "别的开头"])}


def units_shuffled(item: Item, dice: random.Random) -> Item:
    return item | {"units": dice.sample(item["units"], len(item["units"]))}


def unit_changed(item: Item, dice: random.Random) -> Item:
    return item | {"units": [*item["units"][1:], {"name": "区 科 协", "role": "lead"}]}


def roles_lost(item: Item, dice: random.Random) -> Item:
    return item | {"units": [unit["name"] for unit in item["units"]]}


def placed_elsewhere(item: Item, dice: random.Random) -> Item:
    return item | {"deadline": "6月底前", "section": 0}


CHANGES = (
    number_changed,
    beginning_changed,
    units_shuffled,
    unit_changed,
    roles_lost,
    placed_elsewhere,
)


def damaged(plan: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """A reading that is wrong in some places: items lost, doubled, out of order or changed."""
    items = [item for item in plan["items"] if dice.random() > 0.1]
    items += [item for item in plan["items"] if dice.random() > 0.9]
    if dice.random() < 0.3:
        items.sort(key=lambda _: dice.random())
    changed = [dice.choice(CHANGES)(item, dice) if dice.random() < 0.5 else item for item in items]
    sections = plan["sections"][dice.randrange(2) :]
    header = {"title": dice.choice([plan["title"], ""]), "year": str(plan["year"])}
    return plan | header | {"items": changed, "sections": sections}


def readings() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    dice = random.Random(3)  # noqa: S311 - damages are no secrets
    for path in sorted(PLANS.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield gold, gold
        yield gold, {}
        yield from ((gold, damaged(gold, dice)) for _ in range(DAMAGES))


def test_figures_agree(published: Any) -> None:
    compared = 0
    for gold, pred in readings():
        theirs = published.score_document(
            published.load_document(gold), published.load_document(pred)
        )
        shares = {
            **published.figures(theirs),
            "exact": theirs["exact"],
            "header": theirs["header"] / 3,
        }
        ours = figures_of(counts_of(plan_of(gold), plan_of(pred)))
        assert astuple(ours) == pytest.approx(tuple(shares.values()), abs=1e-12)
        compared += 1
    assert compared == 10 * (DAMAGES + 2)
