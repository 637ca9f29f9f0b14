"""What every rule begins with, and the examples that prove it."""

import datetime
from collections.abc import Callable
from typing import Any

from attrs import field, frozen

TOML_KEYS = {"since": "from"}
"""Fields whose key in a rule file is a word that Python keeps for itself."""


def one_of(*allowed: str) -> Callable[[object, Any, Any], None]:
    """A validator that names what is allowed; None passes."""

    def validate(_instance: object, attribute: Any, value: Any) -> None:
        if value is not None and value not in allowed:
            message = f"{attribute.name}: {value!r} is not one of {', '.join(allowed)}"
            raise ValueError(message)

    return validate


def _text_or_sources(example: "Example") -> None:
    if (example.text is None) == (not example.sources):
        message = "an example has either text or sources"
        raise ValueError(message)


@frozen
class Example:
    """A text, or several sources, with what a rule must make of it.

    In ``text``, ``[…]`` marks the exact span that a claim rule or a pattern must find. ``today`` is what the run is told of
    the clock. The keys after it are the values expected; what is not given is not compared. In a rule file an example
    without expectations may be a plain string.
    """

    text: str | None = None
    sources: tuple[str, ...] = ()
    published: datetime.date | None = None
    today: datetime.date | None = None
    value: str | datetime.date | None = None
    message: str | None = None
    when: str | datetime.date | None = None
    who: tuple[str, ...] | None = None
    where: str | None = None
    ordinal: int | None = None
    holder: str | None = None
    office: str | None = None
    status: str | None = None

    def __attrs_post_init__(self) -> None:
        _text_or_sources(self)


@frozen(kw_only=True)
class Head:
    """Id, description (what is found), rationale (why), and examples: what every rule has."""

    id: str
    description: str
    rationale: str = ""


@frozen(kw_only=True)
class Mechanism(Head):
    """A step of a derivation that code makes by itself: what it is, and why, for those who ask."""

    rationale: str


@frozen(kw_only=True)
class Rule(Head):
    """A rule with examples both ways; the loader refuses one without."""

    rationale: str
    fires: tuple[Example, ...] = field()
    silent: tuple[Example, ...] = field()

    @fires.validator
    @silent.validator
    def _at_least_one(self, attribute: "object", examples: tuple[Example, ...]) -> None:
        if not examples:
            name = getattr(attribute, "name", "examples")
            message = f"{name}: at least one example"
            raise ValueError(message)
