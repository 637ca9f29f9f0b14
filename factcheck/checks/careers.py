"""Kind "office-of-another": a person is given the office of another body, or another office of its kind, at one time."""

from collections.abc import Iterable, Iterator

from attrs import evolve
from rapidfuzz import fuzz

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, opposed
from factcheck.checks.namesakes import gives_two_parts
from factcheck.checks.roles import dates_apart, side_of
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.document import Document, published_together
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.model.mention import is_state
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.interval import Interval
from factcheck.values.name import Likeness, Name, likeness, plain

_MONTH = 31
_WHOSE, _KIND = "whose", "kind"
_MOST = 2
"""Who is said to hold an office of more bodies than this is several people of one name."""
_ALIKE = 70
"""From this likeness in per cent on, two names of bodies may be spellings of one."""


def office_of_another(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """One finding for each claim under check that another text contradicts, and that no text supports.

    With the role "whose", the bodies of one office are compared, with "kind" the offices themselves. Silent about offices
    once held or to come, where a date speaks for another time, where either text knows both, and of names of one part.
    """
    role = rule.role or _WHOSE
    for group in material.at(rule.levels):
        held = _few_held((one for one in group.claims if _is_held(one, role) and not material.is_record(one)), role)
        pairs = (pair for pair in material.pairs(held) if _clash(*pair, role, held, material))
        for claim, others in opposed(pairs):
            yield _finding(rule, group, claim, others[0], role)


def _few_held(claims: Iterable[Claim], role: str) -> list[Claim]:
    """The claims, if they tell of few bodies or offices, and else none."""
    held: list[Claim] = []
    values: set[str] = set()
    for claim in claims:
        values.update(claim.keys(role))
        if len(values) > _MOST:
            return []
        held.append(claim)
    return held


def _is_held(claim: Claim, role: str) -> bool:
    told = bool(claim.keys(role)) and claim.status == "happened" and not claim.keys("modifier")
    return told and _is_named_in_full(claim)


def _is_named_in_full(claim: Claim) -> bool:
    """Whether the words themselves give more than one part of the holder's name: who "King Quill" is, others suggest."""
    filler = claim.roles["holder"][0]
    return filler.span is not None and gives_two_parts(Name.of(filler.label), filler.span.slice(claim.document.text))


def _clash(one: Claim, other: Claim, role: str, held: Iterable[Claim], material: Material) -> bool:
    if one.document is other.document or not _differ(one, other, role) or not at_one_time(one, other):
        return False
    if likeness(Name.of(one.holder or ""), Name.of(other.holder or ""), material.short_names) is not Likeness.SAME:
        return False
    return not (_tells(one.document, other, role, held) or _tells(other.document, one, role, held))


def _differ(one: Claim, other: Claim, role: str) -> bool:
    """Whether two claims name two bodies of one office, or two offices of one kind."""
    mine, theirs = one.keys(role)[0], other.keys(role)[0]
    return _offices_differ(one, other, mine, theirs) if role == _KIND else _bodies_differ(one, other, mine, theirs)


def _offices_differ(one: Claim, other: Claim, mine: str, theirs: str) -> bool:
    (kind, office, place), (other_kind, other_office, other_place) = mine.split(":"), theirs.split(":")
    same_body = one.keys("body") == other.keys("body") or not (one.keys("body") and other.keys("body"))
    return kind == other_kind and office != other_office and place == other_place and same_body


def _bodies_differ(one: Claim, other: Claim, mine: str, theirs: str) -> bool:
    states = [is_state(value) for value in (mine, theirs)]
    if any(states):
        return all(states) and mine != theirs and one.keys("office") == other.keys("office")
    if not set(one.keys("body")).isdisjoint(other.keys("body")):
        return False
    (office, _, name), (other_office, _, other_name) = mine.partition(":"), theirs.partition(":")
    return office == other_office and not _may_be_one(name, other_name)


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names share a word, are spelt about alike, or the one can be made of the initials of the other."""
    here, there = one.split(), other.split()
    if fuzz.ratio("".join(here), "".join(there)) >= _ALIKE:
        return True
    initials = ("".join(word[0] for word in here), "".join(word[0] for word in there))
    return bool(set(here) & set(there)) or "".join(here) == initials[1] or "".join(there) == initials[0]


def at_one_time(one: Claim, other: Claim) -> bool:
    """Whether two claims may tell of one time: of dates that meet, or both of now in texts that no year lies between.

    Of now is also what a text tells without a date, to one that tells of the month in which that text came out.
    """
    if one.when is not None and other.when is not None:
        return not dates_apart(one, other)
    if one.when is not None and other.when is None:
        return _is_news(one, other.document)
    if other.when is not None and one.when is None:
        return _is_news(other, one.document)
    return _is_of_now(one) and _is_of_now(other) and published_together(one.document, other.document)


def _is_news(claim: Claim, document: Document) -> bool:
    """Whether a claim that tells its time holds from some day on, or is of the month in which the document came out."""
    if _is_of_now(claim):
        return published_together(claim.document, document)
    if claim.when is None or claim.when.interval.latest is None or document.published is None:
        return False
    days = claim.when.interval.days
    published = Interval(document.published.toordinal(), document.published.toordinal())
    return days is not None and days <= _MONTH and claim.when.interval.gap(published) <= _MONTH


def _is_of_now(claim: Claim) -> bool:
    """Whether a claim has no date, or one from which on it holds ("since 1999")."""
    return claim.when is None or (claim.when.interval.latest is None and claim.when.interval.earliest is not None)


def _tells(document: Document, claim: Claim, role: str, held: Iterable[Claim]) -> bool:
    """Whether a document tells of the person what a claim of another one does, or of the firm or town that this names."""
    if any(one.document is document and not _differ(one, claim, role) for one in held):
        return True
    name = claim.keys(role)[0].partition(":")[2] if role == _WHOSE and not is_state(claim.keys(role)[0]) else ""
    return bool(name) and f" {name} " in f" {plain(document.text)} "


def _finding(rule: CheckRule, group: Group, claim: Claim, other: Claim, role: str) -> Finding:
    words = {"holder": claim.holder, "this": _told(claim, role, "“{}”"), "other": _told(other, role, "“{}”")}
    sides = [evolve(side_of(one, "office"), value=_told(one, role, "{}")) for one in (claim, other)]
    return conflict(rule, sides, words, Sameness(group.level, group.reason(claim)))


def _told(claim: Claim, role: str, quoted: str) -> str:
    """An office in its words; where bodies differ, with its own if the words leave that out: "“Foreign Minister” (Peru)"."""
    office, body = claim.labels("office")[0], next(iter(claim.labels("body")), "")
    told = quoted.format(office)
    return told if role != _WHOSE or plain(body) in plain(office) else f"{told} ({body})"


KIND = Kind("office-of-another", office_of_another, ("holder", "this", "other"), roles=(_WHOSE, _KIND))
