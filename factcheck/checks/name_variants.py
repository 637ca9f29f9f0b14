"""Kind "name-variants": one person's name is spelt in two ways."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import define, field, frozen

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding, Sameness
from factcheck.model.mention import Person
from factcheck.model.span import Span
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.name import Likeness, Name, heard_alike, likeness, plain

_TOGETHER = 60
"""People named so near each other, in code points, are two."""
_SHARED_NAMES = 2
"""Documents that name so many other people in common tell of one event."""
_LONG = 3
"""A name of so many parts is told from a relative's by the parts that agree."""
_MOST = 64
"""Documents with one spelling that another is held against."""


@frozen(eq=False)
class _Spelling:
    """A name as one document spells it, with the places where it stands there."""

    document: Document
    name: Name
    people: tuple[Person, ...]

    @property
    def first(self) -> Person:
        """Where the document spells it so first."""
        return self.people[0]


@define(eq=False)
class _Corpus:
    """The spellings of all documents: by what they sound like, as far as one under check does; and by document.

    And the offices there of each person who is spelt in several ways.
    """

    heard: dict[tuple[str, ...], dict[str, list[_Spelling]]] = field(factory=dict)
    names: dict[Document, frozenset[str]] = field(factory=dict)
    offices: dict[tuple[Document, str], set[tuple[str, ...]]] = field(factory=dict)


def name_variants(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each spelling under check of which a variant stands elsewhere, and something says that they are one.

    In one document, the rest of a long name, or a surname that only differs in spelling; in two, the same office of the same
    body, or the company of the same other people.
    """
    corpus = _corpus(material)
    for block in corpus.heard.values():
        told: set[tuple[Document, str]] = set()
        for one, other in combinations(sorted(block), 2):
            for mine, theirs, why in _pairs(block[one], block[other], corpus, material):
                if told.isdisjoint({(mine.document, one), (mine.document, other)}):
                    told |= {(side.document, spelt) for side in (mine, theirs) for spelt in (one, other)}
                    yield _finding(rule, mine, theirs, why)


def _corpus(material: Material) -> _Corpus:
    corpus = _Corpus()
    for document, people in material.named.items():
        spellings = _spellings(document, people)
        corpus.names[document] = frozenset(spelling.name.key for spelling in spellings.values())
        for written, spelling in spellings.items():
            heard = spelling.name.heard
            if heard in corpus.heard or material.is_draft(document):
                corpus.heard.setdefault(heard, {}).setdefault(written, []).append(spelling)
    several = (block for block in corpus.heard.values() if len(block) > 1)
    keys = {found[0].name.key for block in several for found in block.values()}
    for claim in material.claims:
        if claim.holder and Name.of(claim.holder).key in keys and claim.keys("body"):
            office = (*claim.keys("office"), *claim.keys("body"))
            corpus.offices.setdefault((claim.document, Name.of(claim.holder).key), set()).add(office)
    return corpus


def _spellings(document: Document, people: Iterable[Person]) -> Mapping[str, _Spelling]:
    """The full names of a document by how they are written there."""
    found: dict[str, list[Person]] = {}
    for person in people:
        spelt = person.written
        if len(spelt.split()) > 1:
            found.setdefault(spelt, []).append(person)
    return {spelt: _Spelling(document, Name.of(spelt), tuple(same)) for spelt, same in found.items()}


def _pairs(
    ones: Sequence[_Spelling], others: Sequence[_Spelling], corpus: _Corpus, material: Material
) -> Iterator[tuple[_Spelling, _Spelling, str]]:
    """The spellings of two kinds that something says are one person's, one under check first, and what says so."""
    if likeness(ones[0].name, others[0].name, material.short_names) is not Likeness.VARIANT:
        return
    for mine, theirs in ((ones, others), (others, ones)):
        for spelling in mine:
            if material.is_draft(spelling.document):
                reasons = ((other, _reason(spelling, other, corpus, material)) for other in theirs[:_MOST])
                found = next(((other, why) for other, why in reasons if why), None)
                if found is not None:
                    yield spelling, *found


def _reason(one: _Spelling, other: _Spelling, corpus: _Corpus, material: Material) -> str:
    """Why two spellings are one person's; empty where nothing says so."""
    if one.document is other.document:
        inside = not _side_by_side(one, other) and _differ_in_spelling(one.name, other.name)
        return "one document names a person in two spellings" if inside else ""
    apart = material.apart and material.is_draft(other.document)
    if apart or one.name.key in corpus.names[other.document] or other.name.key in corpus.names[one.document]:
        return ""
    offices = [corpus.offices.get((spelling.document, spelling.name.key), set()) for spelling in (one, other)]
    if offices[0] & offices[1]:
        return "both hold the same office"
    shared = corpus.names[one.document] & corpus.names[other.document]
    told = len(shared) >= _SHARED_NAMES and _differ_in_spelling(one.name, other.name)
    return f"both documents name {len(shared)} other people alike" if told else ""


def _side_by_side(one: _Spelling, other: _Spelling) -> bool:
    """Whether a document names the two in one breath, as it does two people."""
    return any(_gap(mine.span, theirs.span) <= _TOGETHER for mine in one.people for theirs in other.people)


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _differ_in_spelling(one: Name, other: Name) -> bool:
    """Whether the parts that differ are no two given names: Julia and Julie Quill may be sisters."""
    if len(one.parts) != len(other.parts):
        return True
    differing = [place for place, pair in enumerate(zip(one.parts, other.parts, strict=True)) if _unlike(*pair)]
    if len(differing) != 1:
        return False
    here, there = plain(one.parts[differing[0]]), plain(other.parts[differing[0]])
    return differing[0] > 0 or heard_alike(here, there) or min(len(one.parts), len(other.parts)) >= _LONG


def _unlike(one: str, other: str) -> bool:
    return plain(one) != plain(other)


def _finding(rule: CheckRule, mine: _Spelling, theirs: _Spelling, why: str) -> Finding:
    words = {"this": str(mine.name), "other": str(theirs.name)}
    sides = (_evidence(mine), _evidence(theirs))
    return finding(rule, sides, words, sameness=Sameness("spelling", why))


def _evidence(spelling: _Spelling) -> Evidence:
    span = spelling.first.span
    return Evidence(spelling.document, span, span.slice(spelling.document.text), str(spelling.name))


KIND = Kind("name-variants", name_variants, ("this", "other"), grouped=False)
