"""Claims that somebody holds an office, from the holdings that stand side by side in the text."""

from collections.abc import Iterator, Mapping

from factcheck.extraction.naming import role
from factcheck.extraction.officeholders import Holding
from factcheck.extraction.reading import Passage
from factcheck.frozen import frozen
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.mention import Office, is_state
from factcheck.model.step import Step
from factcheck.rulebook.name_rules import words_for
from factcheck.rulebook.rulebook import Rulebook
from factcheck.values.name import plain

_RANK = "office rank"
_ONE_SEAT = "one seat"
_ABOUT = "about a holder"
_EARLIER = "earlier deed"
_ONE_BODY = "one body"
_EXCLUSIVE = "exclusive office"
_BODY_SEAT = "one seat of a body"
_SENT = "sent office"
_TELLING = "telling office"
_REACH = 24
_PAUSE = " \n,("
"""What may stand between a holder and what is told of an earlier time: "Quill (born in May 1901)"."""
HELD = "tenure/holds"
"""The type of claim that somebody holds an office."""


@frozen
class OfficeWords:
    """``ranks`` make another office of one ("deputy"); ``one_seat`` are offices of a state with one holder at a time.

    ``about`` stand before a holder who is only spoken about, ``earlier`` behind one whose deed lies before the time told
    or is called to mind from there.
    Of ``one_body`` a person holds one at a time, of whatever body, and ``body_seat`` have one holder in each; ``exclusive``
    are offices of which nobody holds two, by their kind; ``sent`` those of whoever one state sends to another, and
    ``telling`` those that their field makes known without a body.
    """

    ranks: frozenset[str]
    one_seat: frozenset[str]
    about: frozenset[str]
    earlier: frozenset[str]
    one_body: frozenset[str]
    body_seat: frozenset[str]
    exclusive: Mapping[str, str]
    sent: tuple[str, ...]
    telling: tuple[str, ...]

    def base(self, office: str) -> str:
        """The office without the words of rank before it: "prime minister" for "deputy prime minister"."""
        words = office.split()
        while len(words) > 1 and words[0] in self.ranks:
            words = words[1:]
        return " ".join(words)

    def seats(self, office: Office) -> tuple[Role, ...]:
        """The role that tells how many hold an office at one time, where that is known to be one."""
        of_state = office.body is not None and is_state(office.body) and office.key in self.one_seat
        of_body = any(one.key.partition(":")[0] in self.body_seat for one in self.whose(office))
        return (ONE_SEAT,) if of_state or of_body else ()

    def whose(self, office: Office) -> tuple[Role, ...]:
        """The role that tells whose an office is that one person holds of one body alone: "Nordbank", "Peru"."""
        of_state = office.body is not None and is_state(office.body)
        if of_state and (office.key in self.exclusive or f"{office.key} ".startswith(self.sent)):
            return (Role(key=office.body or "", label=office.body_label or office.text),)
        head = next((one for one in self.one_body if office.key == one or office.key.endswith(f" {one}")), None)
        if head is None:
            return ()
        before = office.key.removesuffix(head).split()
        name = " ".join(before) or plain(office.body_label or "")
        return (Role(key=f"{head}:{name}", label=office.text),) if name and self.ranks.isdisjoint(before[:1]) else ()

    def portfolio(self, office: str) -> tuple[Role, ...]:
        """The role that tells an office of which a state has one, known by its field: "home secretary"."""
        return (Role(key=office, label=office),) if office in self.exclusive and office.endswith(self.telling) else ()

    def kind(self, office: str) -> tuple[Role, ...]:
        """The role that tells of which kind of office one is, if nobody holds two of the kind."""
        head = next((one for one in self.exclusive if office == one or office.endswith(f" {one}")), None)
        if head is None or self.base(office) != office:
            return ()
        return (Role(key=f"{self.exclusive[head]}:{head}:{office.removesuffix(head).strip()}", label=office),)


def office_words_of(rulebook: Rulebook) -> OfficeWords:
    """The words of a rulebook, read once."""
    return rulebook.derive(_office_words)


def _office_words(rulebook: Rulebook) -> OfficeWords:
    return OfficeWords(
        ranks=frozenset(words_for(rulebook, _RANK)),
        one_seat=frozenset(words_for(rulebook, _ONE_SEAT)),
        about=frozenset(words_for(rulebook, _ABOUT)),
        earlier=frozenset(words_for(rulebook, _EARLIER)),
        one_body=frozenset(words_for(rulebook, _ONE_BODY)),
        body_seat=frozenset(words_for(rulebook, _BODY_SEAT)),
        sent=tuple(sorted(f"{word} " for word in words_for(rulebook, _SENT))),
        telling=tuple(sorted(f" {word}" for word in words_for(rulebook, _TELLING))),
        exclusive=dict(word.split("=") for word in sorted(words_for(rulebook, _EXCLUSIVE))),
    )


ONE_SEAT = Role(key="1", label="one holder at a time")
"""How many hold an office at one time: one."""


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

    "The widow of President Quill", "a book about …", "President Quill had misled …", "President Quill recalled …".
    """
    before = document.text[max(holding.span.start - _REACH, 0) : holding.span.start].split()
    behind = [step.span.end for step in holding.derivation if step.span and 0 < step.span.start - holding.span.end < _REACH]
    end = max([holding.span.end, *behind])
    after = document.text[end : end + _REACH].lstrip(_PAUSE).casefold().split()
    earlier = any(" ".join(after[:length]) in words.earlier for length in range(1, len(after) + 1))
    aside = (before and before[-1].casefold() in words.about) or earlier
    return ("aside",) if aside else ()


def _roles(holding: Holding, words: OfficeWords, aside: tuple[str, ...]) -> dict[str, tuple[Role, ...]]:
    office = holding.office
    body = (Role(key=office.body, label=office.body_label or office.body),) if office.body else ()
    roles: dict[str, tuple[Role, ...]] = {
        "holder": (role(holding.holder),),
        "office": (role(office, *holding.derivation),),
        "base": (Role(key=words.base(office.key), label=office.label),),
        "body": body,
        "seats": words.seats(office),
        "whose": words.whose(office),
        "kind": words.kind(office.key),
        "portfolio": words.portfolio(office.key),
        "modifier": tuple(Role(key=word, label=word) for word in (*office.modifiers, *aside)),
    }
    return {name: fillers for name, fillers in roles.items() if fillers}
