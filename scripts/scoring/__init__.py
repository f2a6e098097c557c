"""How well plans are read: predictions compared with annotations.

- An item is right when its number and its first twelve characters are.
- A pair of item and unit is right when the item with that number has a unit of that name.
- The role is the share of right pairs whose role is right too.
- A document is exact when sections and items agree completely; the header (title, year, issuer)
  is counted apart.

Numbers may begin anew in a document, so items are aligned in its order first. Figures of a set
are taken from the summed counts; only exact is the share of documents.
"""

from scripts.scoring.counts import Counts, Figures, counts_of, figures_of, total_of
from scripts.scoring.shapes import Plan, plan_of

__all__ = ["Counts", "Figures", "Plan", "counts_of", "figures_of", "plan_of", "total_of"]
