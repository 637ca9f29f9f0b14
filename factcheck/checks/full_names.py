"""Kind "no-full-name": a person goes by a form of address and a surname, and is nowhere named in full."""

from collections.abc import Iterator, Sequence

import regex

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.mention import Person
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.name import plain

_CAPITALISED = r"\p{Lu}[\p{L}.’'-]*"


def no_full_name(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for the first mention of each such person in the documents under check that name others in full."""
    for document in material.documents:
        people = material.named.get(document, ())
        full = {plain(part) for one in people if len(one.name.parts) > 1 for part in one.name.parts}
        if full:
            for one in _first(_short(people, material.courtesies)):
                if plain(one.label) not in full and not _led(document, one, material.courtesies):
                    yield _finding(rule, document, one)


def _short(people: Sequence[Person], courtesies: frozenset[str]) -> Iterator[Person]:
    for one in people:
        if len(one.name.parts) == 1 and len(one.name.honorifics) == 1 and one.name.honorifics[0] in courtesies:
            yield one


def _first(people: Iterator[Person]) -> list[Person]:
    kept: dict[str, Person] = {}
    for one in people:
        kept.setdefault(one.key, one)
    return list(kept.values())


def _led(document: Document, one: Person, courtesies: frozenset[str]) -> bool:
    """Whether the surname stands anywhere beside another capitalised word than a form of address, or joined to a word."""
    before = rf"(?:({_CAPITALISED})\s+|(\p{{L}})[-’'.]\s?)?(?<!\p{{L}})"
    around = regex.compile(rf"{before}{regex.escape(str(one.name))}(?!\p{{L}})(\s+\p{{Lu}})?")
    return any(
        (found[1] is not None and found[1] not in courtesies) or found[2] is not None or found[3] is not None
        for found in around.finditer(document.text)
    )


def _finding(rule: CheckRule, document: Document, one: Person) -> Finding:
    evidence = Evidence(document=document, span=one.span, quote=one.span.slice(document.text), value=one.label)
    return finding(rule, (evidence,), {"name": one.text})


KIND = Kind("no-full-name", no_full_name, ("name",), grouped=False)
