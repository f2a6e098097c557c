"""The same plan as another kind of file: as Word writes it, and as it is printed.

Which numbers Word counts is decided here by the beginnings of lines alone, apart from how plans
are read: a twin must not know what the reader knows.
"""

from scripts.twins.print import print_twin
from scripts.twins.word import word_twin

__all__ = ["print_twin", "word_twin"]
