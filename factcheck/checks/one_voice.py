"""Kind "one-voice": several publishers print one text, which speaks with one voice."""

from collections.abc import Iterator, Sequence

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import SHOWN, finding
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.sametext import copies_of, one_texts, stretch_in
from factcheck.rulebook.topic_rules import CheckRule

_MOST_NAMED = 3


def one_voice(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A note for each text that several publishers print: of texts under check, and of sources that speak against a draft.

    Publishers that are not told are nobody's.
    """
    for text in _under_check(material):
        houses = _by_house(text)
        if len(houses) > 1:
            yield _note(rule, houses, [_passage(one, houses[one is houses[0]]) for one in houses[:SHOWN]])
    for draft in material.documents:
        against = _against(draft, material)
        for text in one_texts(side.document for _, side in against):
            houses = _by_house(text)
            if len(houses) > 1:
                sides = [pair for pair in against if any(pair[1].document is one for one in houses)]
                yield _note(rule, houses, [sides[0][0], *(side for _, side in sides)][:SHOWN])


def _under_check(material: Material) -> list[list[Document]]:
    """Each text under check with its copies: among themselves, or among the sources."""
    told = [one for one in material.documents if one.publisher]
    if not material.apart:
        return one_texts(told)
    return copies_of(told, [one for one in material.sources if one.publisher])


def _against(draft: Document, material: Material) -> list[tuple[Evidence, Evidence]]:
    """The sources that speak against a draft, each once: the words of the draft, and those of the source."""
    found: dict[int, tuple[Evidence, Evidence]] = {}
    for one in material.kept_on(draft):
        for side in one.evidence[1:]:
            if side.document.publisher and not material.is_draft(side.document):
                found.setdefault(id(side.document), (one.evidence[0], side))
    return list(found.values())


def _by_house(text: Sequence[Document]) -> list[Document]:
    """The first document of each publisher."""
    houses: dict[str, Document] = {}
    for one in text:
        houses.setdefault((one.publisher or "").casefold(), one)
    return list(houses.values())


def _passage(one: Document, other: Document) -> Evidence:
    """Words of a document that stand in another."""
    span = stretch_in(one, other) or one.claiming[0]
    return Evidence(one, span, span.slice(one.text), one.publisher or one.name)


def _note(rule: CheckRule, houses: Sequence[Document], sides: Sequence[Evidence]) -> Finding:
    named = [f"“{one.publisher}”" for one in houses[:_MOST_NAMED]]
    rest = len(houses) - len(named)
    named += [f"{rest} more"] if rest else []
    return finding(rule, tuple(sides), {"names": f"{', '.join(named[:-1])} and {named[-1]}", "number": len(houses)})


KIND = Kind("one-voice", one_voice, ("names", "number"), grouped=False)
