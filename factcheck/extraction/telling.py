"""The sentences of documents that tell what happened when."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.extraction.sentences import abbreviations, sentences
from factcheck.model.chronology import Telling
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Evidence
from factcheck.model.span import Span
from factcheck.model.timex import Timex
from factcheck.rulebook.rulebook import Rulebook
from factcheck.values.interval import Interval

Dated = tuple[Claim, Timex]
_NO_YEAR = "XXXX"


def tellings(claims: Sequence[Claim], rulebook: Rulebook) -> tuple[Telling, ...]:
    """The dated sentences that make claims, in the order of the documents and their texts.

    Who held an office at some time is no event. Of a sentence that gives one time coarsely and finely ("the 2022 summit, in
    June 2022"), the finer counts.
    """
    dated = [(claim, claim.when) for claim in claims if claim.when and not claim.holder and _has_place(claim.when)]
    told: list[Telling] = []
    for _, own in groupby(dated, key=lambda pair: id(pair[0].document)):
        told += _of_document(list(own), rulebook)
    return tuple(told)


def _has_place(when: Timex) -> bool:
    """Whether a time has a place in a chronology: one whose year is left open has none."""
    return not _edtf(when).startswith(_NO_YEAR) and when.interval != Interval()


def _edtf(when: Timex) -> str:
    return when.edtf or _NO_YEAR


def _of_document(dated: Sequence[Dated], rulebook: Rulebook) -> Iterator[Telling]:
    document = dated[0][0].document
    cut = [sentence.span for sentence in sentences(document, abbreviations(rulebook))]
    by_sentence: dict[Span, list[Dated]] = {}
    for pair in sorted(dated, key=lambda pair: pair[0].span):
        by_sentence.setdefault(_around(cut, pair[0].span), []).append(pair)
    for span, told in by_sentence.items():
        yield from _of_sentence(document, span, told)


def _around(cut: Sequence[Span], span: Span) -> Span:
    """The sentence in which a claim stands; the claim itself where it is longer than one."""
    place = bisect_right(cut, span.start, key=lambda sentence: sentence.start) - 1
    return cut[place] if place >= 0 and cut[place].covers(span) else span


def _of_sentence(document: Document, span: Span, dated: Sequence[Dated]) -> Iterator[Telling]:
    by_time: dict[str, list[Dated]] = {}
    for claim, when in dated:
        by_time.setdefault(_edtf(when), []).append((claim, when))
    times = [told[0][1].interval for told in by_time.values()]
    for told in by_time.values():
        days = told[0][1].interval
        if not any(other != days and not days.is_open and days.contains(other) for other in times):
            yield _telling(document, span, told)


def _telling(document: Document, span: Span, told: Sequence[Dated]) -> Telling:
    claim, when = told[0]
    mark = when.span if span.covers(when.span) else None
    evidence = Evidence(document, span, span.slice(document.text), _edtf(when), when.derivation, mark)
    return Telling(evidence, when.interval, claim.status, tuple(claim for claim, _ in told))
