"""Spans with a meaning: who, where, which office, how many, the how-manyeth."""

from attrs import frozen

from factcheck.model.span import Span
from factcheck.values.name import Name
from factcheck.values.quantity import Quantity


@frozen
class Mention:
    """A span that names something.

    ``key`` says what is named, in the words of the rules ("state:jp"); two mentions with one key name one thing.
    ``label`` is its name in full, for people to read ("Japan").
    """

    span: Span
    text: str
    key: str
    label: str
    rule: str


@frozen
class Actor(Mention):
    """A state, an organisation, an alliance; ``group`` is state, organisation or people ("the two sides")."""

    group: str = "organisation"


@frozen
class Spot(Mention):
    """A place; ``within`` are the keys of the places that contain it, nearest first."""

    within: tuple[str, ...] = ()


@frozen
class Person(Mention):
    """A person, by name; ``name`` is split into its parts for comparison."""

    name: Name = Name()


@frozen
class Office(Mention):
    """An office: ``body`` is the key of what it belongs to (a state, a ministry), if the text says;

    ``modifiers`` are words that change what is claimed (former, deputy, acting, -elect).
    """

    body: str | None = None
    modifiers: tuple[str, ...] = ()


@frozen
class Ordinal(Mention):
    """The how-manyeth: ``number`` is 1 for "first" and "first-ever"."""

    number: int = 0


@frozen
class Amount(Mention):
    """A quantity: a number with its unit, currency or thing counted."""

    quantity: Quantity = Quantity()
