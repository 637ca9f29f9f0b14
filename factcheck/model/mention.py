"""Spans with a meaning: who, where, which office, how many, the how-manyeth."""

from factcheck.frozen import frozen
from factcheck.model.span import Span
from factcheck.values.name import Name
from factcheck.values.quantity import Quantity

_STATE = "state:"


def is_state(key: str) -> bool:
    """Whether the key of what is named is that of a state."""
    return key.startswith(_STATE)


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
    """A state, an organisation, an alliance, or words that call one back.

    ``group`` is state, organisation or anaphor ("the two sides"); ``form`` tells how it is named: name, adjective
    ("Japanese"), people ("Poles"), capital ("Riyadh" for the state), abbreviation, or what an anaphor seeks. ``kind`` is
    what it may be called back by (kingdom, alliance, ministry), ``body`` the key of what it belongs to.
    ``locative`` says that it stands where a place stands ("in Japan"): it may be the scene and no party.
    """

    group: str = "organisation"
    form: str = "name"
    kind: str = ""
    body: str | None = None
    locative: bool = False


@frozen
class Spot(Mention):
    """A place; ``within`` are the keys of the places that contain it, nearest first.

    ``locative`` says that it stands after "in", "at" or the like; ``kind`` is state, city, region, sea or venue.
    """

    within: tuple[str, ...] = ()
    kind: str = "city"
    locative: bool = False


@frozen
class Person(Mention):
    """A person, by name; ``name`` is split into its parts for comparison.

    The span includes honorifics, the label is the name without them, in full as far as the document gives it; ``rank`` is
    the one of a force that stands before it there, as ranks are compared.
    """

    name: Name = Name()
    rank: str = ""

    @property
    def written(self) -> str:
        """The name as it stands in the text, without the honorifics before it."""
        return " ".join(self.text.split()[len(self.name.honorifics) :])


@frozen
class Office(Mention):
    """An office: ``key`` is its normal form with its field and rank ("deputy foreign minister").

    ``body`` is the key of what it belongs to (a state, a ministry), if the text says, ``body_label`` its name; ``modifiers``
    are words that change when or how it is held (former, acting, elect). The office of "his Saudi counterpart" has the key
    "counterpart" until the holder beside it is known.
    """

    body: str | None = None
    modifiers: tuple[str, ...] = ()
    body_label: str | None = None


@frozen
class Ordinal(Mention):
    """The how-manyeth: ``number`` is 1 for "first" and "first-ever"."""

    number: int = 0


@frozen
class Amount(Mention):
    """A quantity: a number with its unit, currency or thing counted."""

    quantity: Quantity = Quantity()


@frozen
class Mentions:
    """What a document names, each kind in the order of the text."""

    actors: tuple[Actor, ...] = ()
    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    places: tuple[Spot, ...] = ()
    ordinals: tuple[Ordinal, ...] = ()
