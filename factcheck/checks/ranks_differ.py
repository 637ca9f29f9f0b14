"""Kind "rank-differs": one person bears two ranks of a force in two texts of one time."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.namesakes import gives_two_parts
from factcheck.checks.roles import dates_apart
from factcheck.checks.verdict import finding
from factcheck.model.claim import Claim
from factcheck.model.document import Document, published_together
from factcheck.model.finding import Evidence, Finding, Sameness
from factcheck.model.mention import Person
from factcheck.rulebook.topic_rules import CheckRule

_MOST = 2
"""A name with more ranks than this in all texts is several people's."""


def rank_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """One finding for each person of a text under check whose rank in another text is another.

    Silent where the one rank may be short for the other (a lieutenant colonel is called colonel), where a text gives both,
    where dates or days of publication speak of two times, and of names of one part.
    """
    ranked = _ranked(material)
    for texts in ranked.values():
        if len({person.rank for people in texts.values() for person in people}) > _MOST:
            continue
        for document, mine in texts.items():
            if material.is_draft(document):
                yield from _against(rule, document, mine, texts, material)


def _ranked(material: Material) -> Mapping[str, dict[Document, list[Person]]]:
    """The people with a rank, by their full names and by document."""
    found: dict[str, dict[Document, list[Person]]] = {}
    for document, people in material.named.items():
        for person in people:
            if person.rank and gives_two_parts(person.name, person.text):
                found.setdefault(person.key, {}).setdefault(document, []).append(person)
    return found


def _against(
    rule: CheckRule,
    document: Document,
    mine: Sequence[Person],
    texts: Mapping[Document, Sequence[Person]],
    material: Material,
) -> Iterator[Finding]:
    if len({person.rank for person in mine}) > 1:
        return
    for other, theirs in texts.items():
        apart = material.apart and material.is_draft(other)
        if other is document or apart or len({person.rank for person in theirs}) > 1:
            continue
        ranks = mine[0].rank, theirs[0].rank
        if not _differ(*ranks) or _tells(document, ranks[1]) or _tells(other, ranks[0]):
            continue
        if _at_one_time((document, mine[0]), (other, theirs[0]), material):
            yield _finding(rule, (document, mine[0]), (other, theirs[0]))
            return


def _differ(one: str, other: str) -> bool:
    """Whether neither rank may be short for the other: the last words of the one are not the other."""
    here, there = one.casefold(), other.casefold()
    return not (here.endswith(there) or there.endswith(here))


def _tells(document: Document, rank: str) -> bool:
    """Whether a text speaks of a rank at all: it may tell of a promotion."""
    return rank.casefold() in document.text.casefold()


def _at_one_time(one: tuple[Document, Person], other: tuple[Document, Person], material: Material) -> bool:
    """Whether two texts speak of one time: their sentences of dates that meet, or of none, in years that lie near."""
    mine, theirs = _dated(*one, material), _dated(*other, material)
    if mine and theirs:
        return not any(dates_apart(here, there) for here in mine for there in theirs)
    return not mine and not theirs and published_together(one[0], other[0])


def _dated(document: Document, person: Person, material: Material) -> list[Claim]:
    return [
        claim
        for claim in material.claims
        if claim.document is document and claim.when is not None and claim.span.covers(person.span)
    ]


def _finding(rule: CheckRule, mine: tuple[Document, Person], theirs: tuple[Document, Person]) -> Finding:
    words = {"holder": mine[1].label, "this": mine[1].rank, "other": theirs[1].rank}
    sides = (_evidence(*mine), _evidence(*theirs))
    return finding(rule, sides, words, sameness=Sameness("name", f"both name {mine[1].label}"))


def _evidence(document: Document, person: Person) -> Evidence:
    return Evidence(document, person.span, person.span.slice(document.text), person.rank)


KIND = Kind("rank-differs", rank_differs, ("holder", "this", "other"), grouped=False)
