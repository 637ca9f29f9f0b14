"""Kind "two-holders": two people are told to hold, at one time, an office that one person holds."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.namesakes import strangers
from factcheck.checks.roles import display, side_of, told
from factcheck.checks.terms import holds_same_name
from factcheck.checks.verdict import Side, conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.readable import readable

_RETURN = 100
"""Days within which nobody leaves an office, another has it, and the first one is back."""


def two_holders(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each claim under check that gives an office of one seat to a person when it was another's.

    It was another's in the midst of a recorded term, or between two days for which another document gives it to that other.
    Less sure on the same day, which may be the day of handover. Silent for people whom the register knows, and where a
    document knows both.
    """
    for group in material.at(rule.levels):
        for bench in _benches(group, material):
            for claim in bench.days:
                if material.is_checked(claim):
                    yield from _against(rule, group, claim, bench, material)


@define(eq=False)
class _Bench:
    """One office of one body: who is told to hold it on which days, and its recorded terms."""

    days: list[Claim] = field(factory=list)
    terms: list[Claim] = field(factory=list)
    holders: dict[str, list[Claim]] = field(factory=dict)

    def add(self, claim: Claim, is_record: bool) -> None:
        """Puts a claim where it belongs; one that says neither a day nor a term tells only that its document knows him."""
        if is_record:
            self.terms += [claim] if claim.keys("seats") else []
            return
        self.holders.setdefault(claim.keys("holder")[0], []).append(claim)
        if _day(claim) is not None and not claim.keys("modifier") and claim.status == "happened":
            self.days.append(claim)


def _benches(group: Group, material: Material) -> list[_Bench]:
    found: dict[tuple[str, ...], _Bench] = {}
    for claim in group.claims:
        if whose := claim.keys("body") or claim.keys("whose"):
            found.setdefault(whose, _Bench()).add(claim, material.is_record(claim))
    return [bench for bench in found.values() if bench.days]


def _day(claim: Claim) -> int | None:
    """The one day of a claim, as a number."""
    if claim.when is None or claim.when.interval.earliest != claim.when.interval.latest:
        return None
    return claim.when.interval.earliest


def _against(rule: CheckRule, group: Group, claim: Claim, bench: _Bench, material: Material) -> Iterator[Finding]:
    if any(holds_same_name(claim, term) for term in bench.terms):
        return
    term = next((one for one in bench.terms if _amid(claim, one) and _others(claim, one, material)), None)
    others = [term] if term is not None else _told(claim, bench, material)
    if others:
        sides = [side_of(claim, "holder"), *(_side(one) for one in others)]
        midst = term is not None or len(others) > 1
        yield conflict(rule, sides, _words(claim, others), Sameness(group.level, group.reason(claim)), lowered=not midst)


def _amid(claim: Claim, term: Claim) -> bool:
    """Whether a day lies inside a term of which both ends are known, and is neither its first nor its last."""
    day = _day(claim)
    if day is None or term.when is None:
        return False
    first, last = term.when.interval.earliest, term.when.interval.latest
    return first is not None and last is not None and first < day < last


def _others(claim: Claim, other: Claim, material: Material) -> bool:
    return strangers(claim, other, material.short_names)


def _told(claim: Claim, bench: _Bench, material: Material) -> list[Claim]:
    """The claims of other documents that give the office to one other person: on both sides of the day, or on the day."""
    if not claim.keys("seats"):
        return []
    for held in bench.holders.values():
        if _unknown_to_each_other(claim, held, bench.holders):
            days = [one for one in held if one in bench.days and material.compares(claim, one)]
            if days and _others(claim, days[0], material):
                found = _around(claim, days) or [one for one in days if _day(one) == _day(claim)][:1]
                if found:
                    return found
    return []


def _unknown_to_each_other(claim: Claim, held: Sequence[Claim], holders: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether no document that names one of two holders names the other."""
    mine = {id(one.document) for one in holders[claim.keys("holder")[0]]}
    return mine.isdisjoint(id(one.document) for one in held)


def _around(claim: Claim, days: Sequence[Claim]) -> list[Claim]:
    """The nearest claims before and after the day of a claim, if so near that one term holds both."""
    day = _day(claim) or 0
    before = max((one for one in days if (_day(one) or 0) < day), key=_nearness, default=None)
    after = min((one for one in days if (_day(one) or 0) > day), key=_nearness, default=None)
    near = before is not None and after is not None and (_day(after) or 0) - (_day(before) or 0) <= _RETURN
    return [before, after] if near and before is not None and after is not None else []


def _nearness(claim: Claim) -> int:
    return _day(claim) or 0


def _side(other: Claim) -> Side:
    return Side(other, f"{other.holder}, {display(other, 'when')}", side_of(other, "holder").mark, ())


def _words(claim: Claim, others: Sequence[Claim]) -> dict[str, object]:
    return {
        "holder": claim.holder,
        "office": claim.office,
        "body": (claim.labels("body") or claim.labels("whose"))[0],
        "when": told(claim, "when"),
        "other": others[0].holder,
        "then": " and ".join(readable(display(one, "when")) for one in others),
    }


KIND = Kind("two-holders", two_holders, ("holder", "office", "body", "when", "other", "then"))
