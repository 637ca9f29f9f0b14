"""Claims that somebody holds an office, from the holdings that stand side by side in the text."""

from collections.abc import Iterator

from attrs import frozen

from factcheck.extraction.naming import role
from factcheck.extraction.officeholders import Holding
from factcheck.extraction.reading import Passage
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.step import Step
from factcheck.rulebook.name_rules import WordTable
from factcheck.rulebook.rulebook import Rulebook

_RANK = "office rank"
_ONE_SEAT = "one seat"
_ABOUT = "about a holder"
_EARLIER = "earlier deed"
_REACH = 24
_STATE = "state:"
HELD = "tenure/holds"
"""The type of claim that somebody holds an office."""


@frozen
class OfficeWords:
    """``ranks`` make another office of one ("deputy"); ``one_seat`` are offices of a state with one holder at a time.

    ``about`` stand before a holder who is only spoken about, ``earlier`` behind one whose deed lies before the time told.
    """

    ranks: frozenset[str]
    one_seat: frozenset[str]
    about: frozenset[str]
    earlier: frozenset[str]

    def base(self, office: str) -> str:
        """The office without the words of rank before it: "prime minister" for "deputy prime minister"."""
        words = office.split()
        while len(words) > 1 and words[0] in self.ranks:
            words = words[1:]
        return " ".join(words)

    def seats(self, office: str, body: str | None) -> tuple[Role, ...]:
        """The role that tells how many hold an office at one time, where that is known to be one."""
        single = body is not None and body.startswith(_STATE) and office in self.one_seat
        return (ONE_SEAT,) if single else ()


def office_words_of(rulebook: Rulebook) -> OfficeWords:
    """The words of a rulebook, read once."""
    return rulebook.derive(_office_words)


def _office_words(rulebook: Rulebook) -> OfficeWords:
    uses = (_RANK, _ONE_SEAT, _ABOUT, _EARLIER)
    return OfficeWords(*(_words(rulebook, use) for use in uses))


ONE_SEAT = Role(key="1", label="1")
"""How many hold an office at one time: one."""


def _words(rulebook: Rulebook, use: str) -> frozenset[str]:
    return frozenset(word for table in rulebook.of(WordTable) if table.use == use for word in table.words)


def office_claims(document: Document, passage: Passage, words: OfficeWords) -> Iterator[Claim]:
    """A claim for each office that a person of this passage is said to hold."""
    for holding in passage.holdings:
        yield Claim(
            type=HELD,
            status="happened",
            document=document,
            span=holding.span,
            quote=holding.span.slice(document.text),
            rule=holding.rule,
            roles=_roles(holding, words, _aside(document, holding, words)),
            provenance=(Step(holding.rule, "an office beside its holder", span=holding.span),),
        )


def _aside(document: Document, holding: Holding, words: OfficeWords) -> tuple[str, ...]:
    """Whether the holder is only spoken about, so that the date of the sentence need not be one in office.

    "The widow of President Quill", "a book about …", "President Quill had misled …".
    """
    before = document.text[max(holding.span.start - _REACH, 0) : holding.span.start].split()
    after = document.text[holding.span.end : holding.span.end + _REACH].split()
    aside = (before and before[-1].casefold() in words.about) or (after and after[0].casefold() in words.earlier)
    return ("aside",) if aside else ()


def _roles(holding: Holding, words: OfficeWords, aside: tuple[str, ...]) -> dict[str, tuple[Role, ...]]:
    office = holding.office
    body = (Role(key=office.body, label=office.body_label or office.body),) if office.body else ()
    roles: dict[str, tuple[Role, ...]] = {
        "holder": (role(holding.holder),),
        "office": (role(office, *holding.derivation),),
        "base": (Role(key=words.base(office.key), label=office.label),),
        "body": body,
        "seats": words.seats(office.key, office.body),
        "modifier": tuple(Role(key=word, label=word) for word in (*office.modifiers, *aside)),
    }
    return {name: fillers for name, fillers in roles.items() if fillers}
