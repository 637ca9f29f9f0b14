"""Everything that taggers of names need from the rulebook, made ready once."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import define, evolve, field

from factcheck.rulebook.layers import place_key
from factcheck.rulebook.name_rules import AnaphorTable, OrganisationTable, PlaceTable, StateTable, WordTable
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.phrases import Phrases
from factcheck.taggers.vocabulary import Entry, Vocabulary
from factcheck.taggers.words import tokens

_NONE = Phrases.of({})


class Classes(dict[str, frozenset[str]]):
    """Classes of words by their use; one that no rule fills is empty."""

    def __missing__(self, use: str) -> frozenset[str]:
        return frozenset()


@define(frozen=True, eq=False, slots=False)
class Lexicon:
    """The names of a rulebook as one vocabulary, and its classes of words by their use."""

    names: Vocabulary
    uses: dict[str, dict[tuple[str, ...], str]] = field(repr=False)
    labels: dict[str, str] = field(repr=False)
    _several: dict[tuple[str, ...], frozenset[str]] = field(factory=dict, init=False, repr=False)

    def phrases(self, use: str) -> dict[tuple[str, ...], str]:
        """The phrases of a class, as tuples of words, with what each is compared as."""
        return self.uses.get(use, {})

    @cached_property
    def _tables(self) -> dict[str, Phrases]:
        return {use: Phrases.of(phrases) for use, phrases in self.uses.items()}

    def table(self, use: str) -> Phrases:
        """The phrases of a class, ready for looking them up in a text."""
        return self._tables.get(use, _NONE)

    @cached_property
    def words(self) -> "Classes":
        """The single words of each class, hyphenated ones included: asked of nearly every word, so one look and no call."""
        return Classes({use: frozenset(filter(None, map(_one, phrases))) for use, phrases in self.uses.items()})

    def words_of(self, *uses: str) -> frozenset[str]:
        """The single words of several classes, put together once."""
        if uses not in self._several:
            self._several[uses] = frozenset().union(*map(self.words.__getitem__, uses))
        return self._several[uses]

    def label(self, key: str) -> str:
        """The name in full of a key of the vocabulary; the key itself when there is none."""
        return self.labels.get(key, key)


def lexicon_of(rulebook: Rulebook) -> Lexicon:
    """The lexicon of a rulebook, made once."""
    return rulebook.derive(_lexicon)


def _lexicon(rulebook: Rulebook) -> Lexicon:
    pairs = _contained(list(_pairs(rulebook)))
    uses: dict[str, dict[tuple[str, ...], str]] = {}
    for table in rulebook.of(WordTable):
        uses.setdefault(table.use, {}).update(_spellings(table))
    return Lexicon(Vocabulary.of(pairs), uses, {entry.key: entry.label for _, entry in reversed(pairs)})


def _one(words: tuple[str, ...]) -> str:
    """A phrase that is a single word, hyphenated or not; an empty word for any other."""
    return "".join(words) if len(words) == 1 or "-" in words else ""


def _spellings(table: WordTable) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every way a word is written, with the form it is compared as (what stands after "=", or the first spelling)."""
    for word in (*table.words, *table.text.split()):
        spelt, _, value = word.partition("=")
        first, *others = spelt.split("/")
        for spelling in filter(None, (first, *others)):
            for variant in variants(spelling):
                yield tokens(variant), value or first


_SMALL = 3


def variants(phrase: str) -> tuple[str, ...]:
    """A phrase as written, with a capital at its start, or at each word with or without the small ones, and in capitals."""
    capital = phrase[:1].upper() + phrase[1:]
    title = " ".join(word[:1].upper() + word[1:] for word in phrase.split(" "))
    small = " ".join(word if len(word) <= _SMALL else word[:1].upper() + word[1:] for word in capital.split(" "))
    hyphens = "-".join(part[:1].upper() + part[1:] for part in small.split("-"))
    return tuple(dict.fromkeys((phrase, capital, small, title, hyphens, phrase.upper())))


def _pairs(rulebook: Rulebook) -> Iterator[tuple[str, Entry]]:
    styles = [word.split("=") for table in rulebook.of(WordTable) if table.use == "style of a state" for word in table.words]
    for states in rulebook.of(StateTable):
        yield from _states(states)
        yield from _in_style(states, styles)
    for organisations in rulebook.of(OrganisationTable):
        for known in organisations.entries:
            entry = Entry("organisation", known.key, known.name, group=known.kind, body=known.body)
            yield from _named((known.name, *known.names), entry)
    for places in rulebook.of(PlaceTable):
        yield from _places(places)
    for anaphors in rulebook.of(AnaphorTable):
        for anaphor in anaphors.entries:
            for word in anaphor.words:
                entry = Entry("anaphor", anaphor.key, anaphor.words[0], form=anaphor.seeks)
                yield from _named(variants(word)[:2], entry)


def _contained(pairs: list[tuple[str, Entry]]) -> list[tuple[str, Entry]]:
    """The pairs, each place and state with everything that contains its containers."""
    within: dict[str, tuple[str, ...]] = {}
    for _, entry in pairs:
        if entry.kind == "place" or entry.key not in within:
            within[entry.key] = entry.within
    return [(name, evolve(entry, within=_upward(entry.within, within)) if entry.within else entry) for name, entry in pairs]


def _upward(keys: tuple[str, ...], within: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys with all that contain them, nearest first, each once."""
    reached: dict[str, None] = {}
    waiting = list(keys)
    while waiting:
        key = waiting.pop(0)
        if key not in reached:
            reached[key] = None
            waiting += within.get(key, ())
    return tuple(reached)


def _states(table: StateTable) -> Iterator[tuple[str, Entry]]:
    for state in table.entries:
        forms = {"name": (state.name, *state.names), "adjective": state.adjectives, "people": state.people}
        for form, names in forms.items():
            for name in names:
                label = name if form == "name" and not _abbreviated(name) else state.name
                yield name, Entry("state", state.key, label, form=form, group=state.form, within=state.within)
        for capital in state.capitals:
            key = place_key(state.capitals[0])
            yield capital, Entry("state", state.key, state.name, form="capital", group=state.form, within=state.within)
            yield capital, Entry("place", key, capital, within=(state.key, *state.within))


def _in_style(table: StateTable, styles: Sequence[Sequence[str]]) -> Iterator[tuple[str, Entry]]:
    """The names of states in their style, "Republic of Peru", but for those that are another state's own name."""
    taken = {name for state in table.entries for name in (state.name, *state.names)}
    for state in table.entries:
        entry = Entry("state", state.key, state.name, form="name", group=state.form, within=state.within)
        for style in (style for style, form in styles if form == state.form):
            yield from (
                (name, entry) for name in (f"{style} of {state.name}", f"{style} of the {state.name}") if name not in taken
            )


def _abbreviated(name: str) -> bool:
    return name.replace(".", "").isupper()


def _places(table: PlaceTable) -> Iterator[tuple[str, Entry]]:
    for names, unsure in ((table.names, False), (table.unsure, True)):
        for name in names:
            first, *others = name.split("/")
            entry = Entry("place", place_key(first), first, group=table.kind, within=table.within, unsure=unsure)
            yield from _named((first, *others), entry)


def _named(names: Iterable[str], entry: Entry) -> Iterator[tuple[str, Entry]]:
    return ((name, entry) for name in names)
