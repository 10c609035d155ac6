"""Romanized personal names: whether two are spellings of one name.

`similarity` compares two names, `keys` says which names are worth comparing, `fold` writes a token as its
romanization system sees it, so that two spellings of one sound become one string.
"""

from mtaudit.names.folding import fold
from mtaudit.names.sameness import Verdict, keys, similarity

__all__ = ["Verdict", "fold", "keys", "similarity"]
