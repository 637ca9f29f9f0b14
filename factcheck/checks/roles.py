"""The values that claims are compared in: how to show them, and when two of them cannot both be true."""

from factcheck.checks.verdict import Side
from factcheck.model.claim import Claim, Role
from factcheck.model.dating import leeway
from factcheck.model.timex import NEAR, Timex
from factcheck.values.granularity import Granularity
from factcheck.values.interval import Interval
from factcheck.values.readable import readable

_INHERITED = "inheritance/"


def display(claim: Claim, role: str | None) -> str:
    """The value of a role for people to read."""
    if role == "when":
        return "" if claim.when is None else claim.when.edtf or claim.when.value
    if role == "ordinal":
        return str(claim.ordinal)
    return ", ".join(claim.labels(role or ""))


def told(claim: Claim, role: str | None) -> str:
    """The value of a role in the words of the text, with what a date was resolved to where its words leave that open.

    Of a record, which is no text, the days themselves.
    """
    if role != "when" or claim.when is None:
        return display(claim, role)
    if claim.keys("register"):
        return display(claim, role).replace("/..", " to now").replace("../", "until ").replace("/", " to ")
    words = " ".join(claim.when.text.split())
    supplied = any(step.anchor is not None and not step.rule.startswith(_INHERITED) for step in claim.when.derivation)
    return f"{words} ({readable(display(claim, role))})" if supplied else words


def side_of(claim: Claim, role: str | None) -> Side:
    """A claim as a side of a conflict in a role, with the words and the steps that give its value."""
    if role == "when" and claim.when is not None:
        return Side(claim, display(claim, role), claim.when.span, claim.when.derivation)
    filler = _filler(claim, role)
    steps = filler.derivation if filler else ()
    return Side(claim, display(claim, role), filler.span if filler else None, steps)


def _filler(claim: Claim, role: str | None) -> Role | None:
    return next(iter(claim.roles.get(role or "", ())), None)


def apart(one: Claim, other: Claim, role: str | None) -> bool:
    """Whether the values of a role cannot both be true."""
    if role == "when":
        return dates_apart(one, other)
    if role == "where":
        return places_apart(one, other)
    if role == "ordinal":
        return one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal
    return (
        bool(one.keys(role or ""))
        and bool(other.keys(role or ""))
        and set(one.keys(role or "")).isdisjoint(other.keys(role or ""))
    )


def dates_apart(one: Claim, other: Claim) -> bool:
    """Whether two dates lie apart by more than their leeway; a date that is open may lie anywhere."""
    if one.when is None or other.when is None:
        return False
    if _is_stretch(one.when) and _is_stretch(other.when):
        return _ends_apart(one.when.interval, other.when.interval)
    return one.when.interval.gap(other.when.interval) > leeway(one.when, other.when)


def _is_stretch(when: Timex) -> bool:
    """Whether the text gives both the first and the last day."""
    return when.time.shape == "range" and when.time.granularity == Granularity.DAY and when.interval.days is not None


def _ends_apart(mine: Interval, theirs: Interval) -> bool:
    """Whether two stretches of days begin or end on different days: one cannot lie in the other and both be whole."""
    ends = ((mine.earliest, theirs.earliest), (mine.latest, theirs.latest))
    return any(one is not None and other is not None and abs(one - other) > NEAR for one, other in ends)


def places_apart(one: Claim, other: Claim) -> bool:
    """Whether two places are different and neither contains the other."""
    mine, theirs = one.roles.get("where", ()), other.roles.get("where", ())
    if not mine or not theirs:
        return False
    here, there = {mine[0].key, *mine[0].within}, {theirs[0].key, *theirs[0].within}
    return mine[0].key not in there and theirs[0].key not in here
