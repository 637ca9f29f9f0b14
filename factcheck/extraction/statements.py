"""Statements: what any sentence with a date says, whether or not a topic knows the event."""

from collections.abc import Iterator

from factcheck.extraction.frame import is_calendar
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import distinct, role
from factcheck.extraction.shadow import Shadow
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.mention import Actor, Spot
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex

TYPE = "statements/statement"
_RULE = "statements/dated"


def statements(document: Document, shadow: Shadow, grammar: Grammar) -> Iterator[Claim]:
    """One claim for each calendar date of a sentence: the words around it, who is named, the place nearest before it."""
    dates = _dates(shadow)
    for index, (place, timex) in enumerate(dates):
        start = dates[index - 1][0] + 1 if index else 0
        span = _trimmed(document.text, shadow.span(start, place + 1)) if index else shadow.sentence.span
        yield Claim(
            type=TYPE,
            status="happened",
            document=document,
            span=span,
            quote=span.slice(document.text),
            rule=_RULE,
            when=timex,
            roles=_roles(shadow, grammar, start, place, dates[index + 1 :]),
            provenance=(Step(_RULE, "a sentence that tells a date", span=timex.span),),
        )


def _dates(shadow: Shadow) -> list[tuple[int, Timex]]:
    """The calendar dates of a sentence with their places; the two ends of one stretch are one date."""
    dates: list[tuple[int, Timex]] = []
    for place, one in shadow.marked.items():
        if isinstance(one, Timex) and is_calendar(one) and not (dates and _ends_stretch(dates[-1][1], one)):
            dates.append((place, one))
    return dates


def _ends_stretch(first: Timex, last: Timex) -> bool:
    return first.time.shape == "range" and first.edtf == last.edtf


def _roles(
    shadow: Shadow, grammar: Grammar, start: int, place: int, later: list[tuple[int, Timex]]
) -> dict[str, tuple[Role, ...]]:
    """Everybody named in the sentence; the last place before the date, else the first one after it."""
    actors = [one for one in shadow.marked.values() if isinstance(one, Actor) and one.group != "anaphor"]
    before = _places(shadow, grammar, start, place)
    after = _places(shadow, grammar, place, later[0][0] if later else len(shadow.text))
    places = before[-1:] or after[:1]
    roles = {"who": distinct(map(role, actors)), "where": tuple(map(role, places))}
    return {name: fillers for name, fillers in roles.items() if fillers}


def _places(shadow: Shadow, grammar: Grammar, start: int, end: int) -> list[Spot | Actor]:
    near = [(at, one) for at, one in shadow.inside(start, end) if isinstance(one, Spot | Actor)]
    return [one for at, one in near if _is_place(one, shadow.text[:at], grammar)]


def _is_place(one: Spot | Actor, before: str, grammar: Grammar) -> bool:
    return isinstance(one, Spot) or (one.group == "state" and bool(grammar.into.search(before[-16:])))


def _trimmed(text: str, span: Span) -> Span:
    words = span.slice(text)
    return Span(span.end - len(words.lstrip(" ,;\t\r\n")), span.end)
