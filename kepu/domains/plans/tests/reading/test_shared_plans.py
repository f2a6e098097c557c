"""The annotated plans that lie beside the checkout, scored as they are judged."""

import importlib.util
import json
from pathlib import Path

import pytest

from kepu.domains.plans.reading import read_plan
from kepu.domains.plans.reading.printed import as_data
from kepu.engines.documents import read_document

PLANS = Path(__file__).resolve().parents[6] / "shared" / "plans"


@pytest.fixture(scope="module")
def results():
    if not PLANS.is_dir():
        pytest.skip("needs ../shared")
    spec = importlib.util.spec_from_file_location("score", PLANS / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    counts = {}
    for path in sorted(PLANS.glob("*.txt")):
        gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
        data = as_data(read_plan(read_document(path.read_bytes(), path.name)))
        counts[path.stem] = score.score_document(
            score.load_document(gold), score.load_document(data)
        )
    total = {key: sum(found[key] for found in counts.values()) for key in score.COUNTS}
    return counts, score.figures(total)


def test_items_pairs_and_roles(results):
    figures = results[1]
    assert figures["item_f1"] >= 0.98
    assert figures["pair_f1"] >= 0.97
    assert figures["role"] >= 0.97


def test_the_founding_plan_is_read_exactly(results):
    assert results[0]["xicheng-2020"]["exact"] == 1
