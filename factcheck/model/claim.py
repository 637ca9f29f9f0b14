"""What a sentence claims."""

from collections.abc import Mapping
from functools import cached_property

import attrs
from attrs import field

from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex

STATUSES = ("happened", "planned", "cancelled", "denied")
"""What a claim says of its event: that it took place, is to come, was called off, or is said not to be so."""


ROLES = (
    "when", "where", "ordinal", "what", "qualifier", "name", "who", "parties", "possessor", "visitor", "limit", "subject",
    "scope", "value", "capital", "holder", "office", "base", "body", "modifier", "register",
)  # fmt: skip
"""What a claim can tell of an event or of a tenure, by the names under which checks compare it."""


@frozen
class Role:
    """One filled role of a claim: the value compared (``key``), its name in full (``label``), and the words that gave it.

    ``span`` is None where nothing in the document says it in so many words (the participants of "that meeting"); ``within``
    are the keys of what contains it, for places.
    """

    key: str
    label: str
    span: Span | None = None
    derivation: tuple[Step, ...] = ()
    within: tuple[str, ...] = ()


@attrs.frozen(eq=False)
class Claim:
    """A typed frame: what is claimed, by whom it was done, when, where, the how-manyeth time, and where that stands.

    ``roles`` holds everything else by role name, each a tuple of one or more Role; the properties below are what most
    programs want. ``rule`` is the id of the rule that found it, ``provenance`` the steps by which it did.
    """

    type: str
    status: str
    document: Document = field(repr=False)
    span: Span
    quote: str
    rule: str
    when: Timex | None = None
    ordinal: int | None = None
    roles: Mapping[str, tuple[Role, ...]] = field(factory=dict)
    provenance: tuple[Step, ...] = ()

    @cached_property
    def told(self) -> tuple[object, ...]:
        """What it tells of its event: claims that tell the same prove no more than one of them."""
        when = None if self.when is None else (self.when.edtf, self.when.interval)
        places, offices = self.keys("where"), self.keys("office")
        return (self.ordinal, self.status, when, places, offices, self.labels("holder"), self.labels("leader"))

    def labels(self, role: str) -> tuple[str, ...]:
        """The names in full that fill a role."""
        fillers = self.roles.get(role)
        return tuple([filler.label for filler in fillers]) if fillers else ()

    def keys(self, role: str) -> tuple[str, ...]:
        """The values that fill a role, as compared."""
        return self._keys.get(role, ())

    @cached_property
    def _keys(self) -> Mapping[str, tuple[str, ...]]:
        """The values by their roles: checks ask for them again and again."""
        return {role: tuple([filler.key for filler in fillers]) for role, fillers in self.roles.items()}

    @property
    def who(self) -> tuple[str, ...]:
        """The participants, by their names in full."""
        return self.labels("who")

    @property
    def where(self) -> str | None:
        """The place, by its name."""
        return next(iter(self.labels("where")), None)

    @property
    def holder(self) -> str | None:
        """The holder of the office, by name in full."""
        fillers = self.roles.get("holder")
        return fillers[0].label if fillers else None

    @property
    def office(self) -> str | None:
        """The office held, by its name."""
        fillers = self.roles.get("office")
        return fillers[0].label if fillers else None
