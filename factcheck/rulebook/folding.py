"""One form for the inflections of a word, by the endings that the rules list."""

from attrs import define, field

from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots

_SHORTEST = 3
"""No ending is taken off that leaves less than this."""
_VOWELS = frozenset("aeiouy")
_NOTHING = {"none": ""}
_KEPT = "keep"
_MOST = 100_000
"""How many words are remembered."""


@define(eq=False)
class Folding:
    """Folds words; remembers what it has folded."""

    endings: tuple[tuple[str, str | None], ...]
    irregular: dict[str, str]
    _known: dict[str, str] = field(factory=dict, repr=False)

    def __call__(self, word: str) -> str:
        """The form in which a word is compared: "ministers", "Minister’s" and "minister" have one."""
        known = self._known.get(word)
        if known is None:
            known = self._fold(word)
            if len(self._known) < _MOST:
                self._known[word] = known
        return known

    def _fold(self, word: str) -> str:
        plain = word.casefold()
        if plain in self.irregular:
            return self.irregular[plain]
        return self._stem(plain)

    def _stem(self, plain: str) -> str:
        for ending, instead in self.endings:
            if plain.endswith(ending):
                if instead is None:
                    break
                stem = plain[: len(plain) - len(ending)] + instead
                if len(stem) >= _SHORTEST and not _VOWELS.isdisjoint(stem[:-1]):
                    plain = stem
                    break
        return _ended(plain)


def _ended(stem: str) -> str:
    """A stem without its silent e, and with one consonant where two stand at its end."""
    if len(stem) > _SHORTEST and stem.endswith("e"):
        stem = stem[:-1]
    if len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        stem = stem[:-1]
    return stem


def folding(rulebook: Rulebook) -> Folding:
    """The folding of a rulebook, made once."""
    return rulebook.derive(_folding)


def _folding(rulebook: Rulebook) -> Folding:
    known = slots(rulebook)
    endings = [(ending, _instead(key, ending)) for key, words in known["ending"].words.items() for ending in words]
    endings.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    plain = Folding(tuple(endings), {})
    irregular = {form: plain(key) for key, forms in known["irregular"].words.items() for form in forms}
    return Folding(tuple(endings), irregular)


def _instead(key: str, ending: str) -> str | None:
    return None if key in {_KEPT, ending} else _NOTHING.get(key, key)
