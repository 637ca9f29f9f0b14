"""Vocabularies of names: states, organisations, places, and the classes of words around names and offices."""

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from factcheck.rulebook.head import Example, Head, one_of
from factcheck.rulebook.rulebook import Rulebook
from factcheck.values.name import plain


@frozen
class StateEntry:
    """A state: ``names`` it goes by, ``adjectives`` and ``people`` (Japanese, Poles), ``capitals`` that stand for it.

    ``form`` is what the text may call it back by ("kingdom" for "the Kingdom"); ``within`` the keys of what contains it.
    """

    key: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    form: str = ""
    within: tuple[str, ...] = ()


@frozen(kw_only=True)
class StateTable(Head):
    """A list of states and where it comes from."""

    source: str
    entries: tuple[StateEntry, ...]


@frozen
class OrganisationEntry:
    """An organisation: ``kind`` is what the text may call it back by ("alliance"); ``body`` the state it belongs to."""

    key: str
    name: str
    names: tuple[str, ...] = ()
    kind: str = "organisation"
    body: str | None = None


@frozen(kw_only=True)
class OrganisationTable(Head):
    """A list of organisations and where it comes from."""

    source: str
    entries: tuple[OrganisationEntry, ...]


@frozen(kw_only=True)
class PlaceTable(Head):
    """Places of one kind that lie within the same places.

    A name is written once; other spellings of the same place follow after a stroke: ``"Kyiv/Kiev"``. ``unsure`` names are
    words of other meaning too (Nice, Reading): they count only where the words around them say that a place is meant.
    ``disjoint`` says that no two of them overlap, as no two states of a federation do.
    """

    source: str
    kind: str
    within: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    disjoint: bool = False


@frozen(kw_only=True)
class WordTable(Head):
    """A class of words: ``use`` names the class that taggers ask for; a stroke joins spellings of one word.

    Long lists of single words stand in ``text``, parted by white space.
    """

    use: str
    words: tuple[str, ...] = ()
    text: str = ""


@frozen
class AnaphorEntry:
    """Words that call back something named before; ``seeks`` tells what ("state", "pair", kinds or forms)."""

    key: str
    words: tuple[str, ...]
    seeks: str


@frozen(kw_only=True)
class AnaphorTable(Head):
    """A list of words that call back."""

    entries: tuple[AnaphorEntry, ...]


@frozen(kw_only=True)
class HoldingRule(Head):
    """How an office and its holder stand side by side: a pattern for the words between the two.

    ``first`` says which of the two comes first; ``joined`` are texts in which they do so, ``apart`` others.
    """

    first: str = field(validator=one_of("office", "holder"))
    between: str
    joined: tuple[Example, ...]
    apart: tuple[Example, ...]


NAME_TABLES: dict[str, type[Head]] = {
    "states": StateTable,
    "organisations": OrganisationTable,
    "places": PlaceTable,
    "words": WordTable,
    "anaphors": AnaphorTable,
    "holding": HoldingRule,
}
"""The tables of a rule file that hold names."""


def words_for(rulebook: Rulebook, use: str) -> Iterator[str]:
    """The words of a class that taggers ask for, as the rules write them."""
    return (word for table in rulebook.of(WordTable) if table.use == use for word in table.words)


def short_names(rulebook: Rulebook) -> Mapping[str, str]:
    """What familiar forms of given names stand for, in plain small letters: "bill" for "william" (see ``likeness``)."""
    return rulebook.derive(_short_names)


def _short_names(rulebook: Rulebook) -> Mapping[str, str]:
    parted = (word.partition("=") for word in words_for(rulebook, "short name"))
    return {plain(short): plain(full) for short, _, full in parted}


def courtesies(rulebook: Rulebook) -> frozenset[str]:
    """The forms of address that stand before a surname once the full name has been told."""
    return rulebook.derive(_courtesies)


def _courtesies(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(form for word in words_for(rulebook, "courtesy") for form in word.split("/"))
