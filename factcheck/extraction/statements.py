"""Statements: what any sentence with a date says, whether or not a topic knows the event."""

from collections.abc import Iterator

from factcheck.extraction.frame import Extent, Frame, is_calendar
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import distinct, role
from factcheck.extraction.shadow import Shadow
from factcheck.extraction.status import status_of
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.mention import Actor, Spot
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex

TYPE = "statements/statement"
_RULE = "statements/dated"
_REACH = 16
"""A preposition of place stands no farther before its place than this."""


def statements(document: Document, shadow: Shadow, grammar: Grammar) -> Iterator[Claim]:
    """One claim for each calendar date of a sentence: the words around it, who is named, the place nearest before it.

    None for a date in a clause that only supposes or asks.
    """
    dates = _dates(shadow)
    if not dates:
        return
    ends = [*(place for place, _ in dates[1:]), len(shadow.text)]
    actors = distinct(role(one) for one in shadow.marked.values() if isinstance(one, Actor) and one.group != "anaphor")
    for index, (place, timex) in enumerate(dates):
        start = dates[index - 1][0] + 1 if index else 0
        status = _status(shadow, grammar, start, place, dates[index + 1 :])
        if status is None:
            continue
        span = _trimmed(document.text, shadow.span(start, place + 1)) if index else shadow.sentence.span
        yield Claim(
            type=TYPE,
            status=status,
            document=document,
            span=span,
            quote=span.slice(document.text),
            rule=_RULE,
            when=timex,
            roles=_roles(shadow, grammar, actors, (start, place, ends[index])),
            provenance=(Step(_RULE, "a sentence that tells a date", span=timex.span),),
        )


def _status(shadow: Shadow, grammar: Grammar, start: int, place: int, later: list[tuple[int, Timex]]) -> str | None:
    """What the clause of a date says of it: that it was, is to come, was called off, or is not so."""
    here = Extent(place, place + 1)
    end = later[0][0] if later else len(shadow.text)
    return status_of(Frame(shadow, here, here, Extent(start, place), Extent(place + 1, end)), grammar)


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
    shadow: Shadow, grammar: Grammar, actors: tuple[Role, ...], around: tuple[int, int, int]
) -> dict[str, tuple[Role, ...]]:
    """Everybody named in the sentence; the last place before the date, else the first one after it.

    ``around`` is where the words of the date begin, where it stands, and where the next date does.
    """
    start, place, end = around
    places = _places(shadow, grammar, start, place)[-1:] or _places(shadow, grammar, place, end)[:1]
    roles = {"who": actors, "where": tuple(map(role, places))}
    return {name: fillers for name, fillers in roles.items() if fillers}


def _places(shadow: Shadow, grammar: Grammar, start: int, end: int) -> list[Spot | Actor]:
    near = [(at, one) for at, one in shadow.inside(start, end) if isinstance(one, Spot | Actor)]
    return [one for at, one in near if _is_place(one, shadow.text[max(at - _REACH, 0) : at], grammar)]


def _is_place(one: Spot | Actor, before: str, grammar: Grammar) -> bool:
    return isinstance(one, Spot) or (one.group == "state" and bool(grammar.into.search(before)))


def _trimmed(text: str, span: Span) -> Span:
    words = span.slice(text)
    return Span(span.end - len(words.lstrip(" ,;\t\r\n")), span.end)
