"""Claims that somebody holds an office, from the holdings that stand side by side in the text."""

from collections.abc import Iterator

from factcheck.extraction.naming import role
from factcheck.extraction.officeholders import Holding
from factcheck.extraction.reading import Passage
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.step import Step
from factcheck.rulebook.name_rules import WordTable
from factcheck.rulebook.rulebook import Rulebook

_RANK = "office rank"
HELD = "tenure/holds"
"""The type of claim that somebody holds an office."""


def ranks(rulebook: Rulebook) -> frozenset[str]:
    """The words that make another office of one ("deputy")."""
    return frozenset(word for table in rulebook.of(WordTable) if table.use == _RANK for word in table.words)


def base_of(office: str, rank_words: frozenset[str]) -> str:
    """The office without the words of rank before it: "prime minister" for "deputy prime minister"."""
    words = office.split()
    while len(words) > 1 and words[0] in rank_words:
        words = words[1:]
    return " ".join(words)


def office_claims(document: Document, passage: Passage, rank_words: frozenset[str]) -> Iterator[Claim]:
    """A claim for each office that a person of this passage is said to hold."""
    for holding in passage.holdings:
        yield Claim(
            type=HELD,
            status="happened",
            document=document,
            span=holding.span,
            quote=holding.span.slice(document.text),
            rule=holding.rule,
            roles=_roles(holding, rank_words),
            provenance=(Step(holding.rule, "an office beside its holder", span=holding.span),),
        )


def _roles(holding: Holding, rank_words: frozenset[str]) -> dict[str, tuple[Role, ...]]:
    office = holding.office
    body = (Role(key=office.body, label=office.body_label or office.body),) if office.body else ()
    roles: dict[str, tuple[Role, ...]] = {
        "holder": (role(holding.holder),),
        "office": (role(office, *holding.derivation),),
        "base": (Role(key=base_of(office.key, rank_words), label=office.label),),
        "body": body,
        "modifier": tuple(Role(key=word, label=word) for word in office.modifiers),
    }
    return {name: fillers for name, fillers in roles.items() if fillers}
