"""What divides the world without overlap: continents, states, the states of a federation, counties."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from factcheck.rulebook.name_rules import PlaceTable, StateTable, words_for
from factcheck.rulebook.rulebook import Rulebook
from factcheck.values.name import plain

_STATE = "state"
_DIVISION = "division"


@frozen(eq=False)
class Layers:
    """The divisions of the world by the keys of places.

    ``divisions`` tells of a place to which division it belongs: no two places of one division overlap. ``within`` are the
    containers of states; ``endings`` the last words of names that make places of one division ("County").
    """

    divisions: Mapping[str, str] = field(factory=dict)
    within: Mapping[str, tuple[str, ...]] = field(factory=dict)
    endings: frozenset[str] = frozenset()

    def apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether no place can lie in both of two places, each given by its key and those of what contains it.

        A place may lie on two continents, and is apart from another when no continent of the one is one of the other.
        Of places in no common division nobody knows.
        """
        here, there = self._divided(one), self._divided(other)
        return any(here[name].isdisjoint(there[name]) for name in here.keys() & there.keys())

    def _divided(self, keys: Iterable[str]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for key in dict.fromkeys(inner for outer in keys for inner in (outer, *self.within.get(outer, ()))):
            division = self.division(key)
            if division is not None:
                found.setdefault(division, set()).add(key)
        return found

    def division(self, key: str) -> str | None:
        """The division that a place belongs to, None where it may overlap any other."""
        kind, _, name = key.partition(":")
        if kind == _STATE:
            return _STATE
        ending = name.rpartition("-")[2]
        return self.divisions.get(key, ending if ending in self.endings and ending != name else None)


def layers(rulebook: Rulebook) -> Layers:
    """The divisions that the vocabularies know."""
    return rulebook.derive(_layers)


def _layers(rulebook: Rulebook) -> Layers:
    tables = (table for table in rulebook.of(PlaceTable) if table.disjoint)
    names = ((table.id, name) for table in tables for name in (*table.names, *table.unsure))
    words = words_for(rulebook, _DIVISION)
    return Layers(
        divisions={place_key(name.partition("/")[0]): identity for identity, name in names},
        within={state.key: state.within for table in rulebook.of(StateTable) for state in table.entries},
        endings=frozenset(plain(word) for word in words),
    )


def place_key(name: str) -> str:
    """The key of a place by its name."""
    return "place:" + "-".join(plain(name).split())
