"""What the vocabulary knows of where places lie: enough to tell a city put in the wrong state, and when it does not know."""

from collections.abc import Mapping

import regex

from factcheck.frozen import frozen
from factcheck.model.mention import Mention, Spot, is_state
from factcheck.rulebook.name_rules import PlaceTable
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.lexicon import Lexicon, lexicon_of
from factcheck.taggers.vocabulary import Entry
from factcheck.taggers.words import tokens


@frozen(eq=False)
class Gazetteer:
    """What the vocabulary of places knows: names that no other town has, and what else may contain a place.

    ``containers`` are keys that places are listed under; ``former`` tells, by the key of a state or place, what it belonged
    to or is claimed by; ``lands`` are states full of small namesakes; ``inner`` and ``before`` are words between a city and
    its container, and before a city; ``called`` those between an adjective and a city ("the Finnish city of …").
    """

    lexicon: Lexicon
    unique: frozenset[tuple[str, ...]]
    containers: frozenset[str]
    former: Mapping[str, tuple[str, ...]]
    lands: frozenset[str]
    inner: regex.Pattern[str]
    called: regex.Pattern[str]
    before: frozenset[str]
    closing: frozenset[str]

    def possible(self, city: Spot, container: Mention) -> tuple[str, ...]:
        """The keys of all that a city of this name may lie in; none where the vocabulary does not know of all."""
        outer = self._regions(container)
        state = next((key for key in city.within if is_state(key)), None)
        if tuple(tokens(city.text)) not in self.unique or state is None or not outer:
            return ()
        of_state = any(state in entry.within for entry in outer)
        if of_state and not any(self._is_region(key, state) for key in city.within):
            return ()
        if not of_state and any({entry.key, *entry.within} & self.lands for entry in outer):
            return ()
        return (*city.within, *self.former.get(state, ()), *self.former.get(city.key, ()))

    def meanings(self, container: Mention) -> tuple[str, ...]:
        """The keys of all that the name of a container may mean."""
        return tuple(entry.key for entry in self._regions(container))

    def _regions(self, container: Mention) -> list[Entry]:
        return [entry for entry in self._entries(container.text) if self._contains(entry)]

    def _entries(self, name: str) -> tuple[Entry, ...]:
        words = list(tokens(name))
        hit = self.lexicon.names.at(words, 0)
        return hit.entries if hit is not None and hit.last == len(words) else ()

    def _is_region(self, key: str, state: str) -> bool:
        """Whether a key is that of a part of a state."""
        entries = self._entries(self.lexicon.label(key))
        return any(entry.key == key and entry.group == "region" and state in entry.within for entry in entries)

    def _contains(self, entry: Entry) -> bool:
        """Whether the vocabulary tells of places what of them lies in this: a state, or a part of one."""
        if entry.kind == "state":
            return entry.form == "name"
        of_state = any(is_state(key) for key in entry.within)
        return entry.group == "region" and of_state and entry.key in self.containers


def gazetteer_of(rulebook: Rulebook) -> Gazetteer:
    """The gazetteer of a rulebook, made once."""
    return rulebook.derive(_gazetteer)


def _gazetteer(rulebook: Rulebook) -> Gazetteer:
    lexicon = lexicon_of(rulebook)
    leading, articles, parts, nouns, links = (
        "|".join(sorted(map(regex.escape, lexicon.words[use]))) or "(?!)"
        for use in ("containing", "article", "part of a land", "town noun", "state link")
    )
    inside = rf"\s+(?:(?:{articles})\s+)?"
    return Gazetteer(
        lexicon=lexicon,
        unique=frozenset(lexicon.phrases("unique place")),
        containers=frozenset(key for table in rulebook.of(PlaceTable) for key in table.within),
        former={"".join(words): tuple(value.split()) for words, value in lexicon.phrases("former container").items()},
        lands=frozenset("".join(words) for words in lexicon.phrases("land of namesakes")),
        inner=regex.compile(rf"(?:\s+(?:{leading}){inside}(?:(?:{parts})\s+)?|,\s+(?:{leading}){inside}(?:{parts})\s+)"),
        called=regex.compile(rf"\s+(?:{nouns})\s+(?:{links})\s+\Z"),
        before=lexicon.words["locative"] | lexicon.words["direction"] | lexicon.words["address opener"],
        closing=lexicon.words["closing"] | lexicon.words["conjunction"],
    )
