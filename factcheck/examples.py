"""Runs the examples of rules: what must fire and what must stay silent."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import regex
from attrs import frozen

from factcheck import pipeline
from factcheck.config import Settings
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.span import Span
from factcheck.model.timex import Timex
from factcheck.rulebook.attribute_rules import AttributeRule
from factcheck.rulebook.fact_rules import OfficeRule, SeriesRule
from factcheck.rulebook.head import Example
from factcheck.rulebook.name_rules import HoldingRule
from factcheck.rulebook.reckoning_rules import ReckoningRule
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.temporal_rules import JoinRule, PatternRule
from factcheck.rulebook.topic_rules import CheckRule, ClaimRule

_MARK = regex.compile(r"(?<!ignore)\[([^\]]*)\]")
_LOUD = ("error", "warning")


@frozen
class Outcome:
    """What one example came to: ``wrong`` is empty when it did what it should, else it says what happened instead."""

    entry: Entry
    example: str
    wrong: str

    @property
    def passed(self) -> bool:
        """Whether the example did what it should."""
        return not self.wrong


def run(rulebook: Rulebook) -> Iterator[Outcome]:
    """The outcome of every example of every rule, in the order of the rules."""
    for entry in rulebook.entries:
        yield from outcomes(entry, rulebook)


def outcomes(entry: Entry, rulebook: Rulebook) -> Iterator[Outcome]:
    """The outcome of each example of one rule."""
    for key, judge in JUDGES.get(type(entry.rule), {}).items():
        for example in getattr(entry.rule, key):
            told = example.text if example.text is not None else " | ".join(example.sources)
            yield Outcome(entry, told, judge(entry, example, rulebook))


def plain(example: Example) -> tuple[str, Span | None]:
    """The text of an example without its mark, and the span that the mark covers."""
    text = example.text or ""
    found = _MARK.search(text)
    if not found:
        return text, None
    start, end = found.span()
    return text[:start] + found[1] + text[end:], Span(start, end - 2)


def _documents(example: Example) -> list[Document]:
    texts = [plain(example)[0]] if example.text is not None else list(example.sources)
    return [Document.from_text(text, name=f"example-{n}", published=example.published) for n, text in enumerate(texts, 1)]


def _timexes(example: Example, rulebook: Rulebook) -> list[Timex]:
    return [timex for document in _documents(example) for timex in pipeline.timexes(document, rulebook)]


def _time_fires(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    """The marked span is found with the value, by the rule itself if it is a pattern; without a mark nothing is found."""
    _, span = plain(example)
    found = _timexes(example, rulebook)
    if span is None:
        return "; ".join(f"found “{timex.text}”" for timex in found)
    here = next((timex for timex in found if timex.span == span), None)
    if here is None:
        return "the marked words are not found; found: " + ", ".join(f"“{timex.text}”" for timex in found)
    if str(example.value) not in {here.value, here.edtf}:
        return f"the value is {here.value} ({here.edtf}), not {example.value}"
    by = {step.rule for step in here.derivation}
    return "" if entry.id in by or isinstance(entry.rule, JoinRule) else f"found by {', '.join(sorted(by))}"


def _time_silent(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    found = (timex for timex in _timexes(example, rulebook) if entry.id in {step.rule for step in timex.derivation})
    return "; ".join(f"found “{timex.text}”" for timex in found)


def _claims(entry: Entry, example: Example, rulebook: Rulebook) -> list[Claim]:
    found = (claim for document in _documents(example) for claim in pipeline.extract(document, rulebook))
    return [claim for claim in found if claim.rule == entry.id]


def _claim_fires(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    found = _claims(entry, example, rulebook)
    if not found:
        return "no claim found"
    differences = [_claim_differs(claim, example) for claim in found]
    return "" if "" in differences else "; or ".join(differences)


def _claim_differs(claim: Claim, example: Example) -> str:
    """What of a claim is not as the example says; empty when all of it is."""
    _, span = plain(example)
    got: dict[str, Any] = {
        "when": claim.when.edtf if claim.when else None,
        "who": tuple(sorted(claim.who)),
        "where": claim.where,
        "ordinal": claim.ordinal,
        "holder": claim.holder,
        "office": claim.office,
        "status": claim.status,
    }
    wanted = {key: getattr(example, key) for key in got if getattr(example, key) is not None}
    wanted = {key: _comparable(value) for key, value in wanted.items()}
    wrong = [f"{key} is {got[key]!r}, not {value!r}" for key, value in wanted.items() if got[key] != value]
    if span is not None and claim.span != span:
        wrong.append(f"the words are “{claim.quote}”")
    return ", ".join(wrong)


def _comparable(value: object) -> object:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return tuple(sorted(value)) if isinstance(value, tuple) else value


def _claim_silent(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    return "; ".join(f"found “{claim.quote}”" for claim in _claims(entry, example, rulebook))


def _findings(example: Example, rulebook: Rulebook) -> Sequence[Finding]:
    return pipeline.check(_documents(example), settings=Settings(today=example.today), rules=rulebook).findings


def _check_fires(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    found = [one for one in _findings(example, rulebook) if one.check == entry.id]
    _, span = plain(example)
    if not found:
        return "nothing found"
    if example.message is not None and all(one.message != example.message for one in found):
        return f"the message is {found[0].message!r}"
    if span is not None and all(evidence.span != span for one in found for evidence in one.evidence):
        return f"the words are “{found[0].evidence[0].quote}”"
    return ""


def _check_silent(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    return "; ".join(one.message for one in _findings(example, rulebook) if one.check == entry.id)


def _loud(example: Example, rulebook: Rulebook) -> list[Finding]:
    return [one for one in _findings(example, rulebook) if one.severity in _LOUD]


def _fact_agrees(_entry: Entry, example: Example, rulebook: Rulebook) -> str:
    return "; ".join(one.message for one in _loud(example, rulebook))


def _fact_contradicts(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    touched = (evidence.document.name for one in _loud(example, rulebook) for evidence in one.evidence)
    return "" if entry.file in touched else "nothing found against this record"


Judge = Callable[[Entry, Example, Rulebook], str]


def _reckonings(entry: Entry, example: Example, rulebook: Rulebook) -> list[Span]:
    texts = _documents(example)
    return [one.span for text in texts for one in pipeline.reckoned(text, rulebook) if one.rule == entry.id]


def _reckoning_fires(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    text, span = plain(example)
    found = _reckonings(entry, example, rulebook)
    if not found:
        return "nothing found"
    return "" if span is None or span in found else f"the words are “{found[0].slice(text)}”"


def _reckoning_silent(entry: Entry, example: Example, rulebook: Rulebook) -> str:
    text, _ = plain(example)
    return "; ".join(f"found “{span.slice(text)}”" for span in _reckonings(entry, example, rulebook))


JUDGES: dict[type[Any], dict[str, Judge]] = {
    PatternRule: {"fires": _time_fires, "silent": _time_silent},
    JoinRule: {"fires": _time_fires, "silent": _time_silent},
    AttributeRule: {"fires": _claim_fires, "silent": _claim_silent},
    ClaimRule: {"fires": _claim_fires, "silent": _claim_silent},
    ReckoningRule: {"fires": _reckoning_fires, "silent": _reckoning_silent},
    HoldingRule: {"joined": _claim_fires, "apart": _claim_silent},
    CheckRule: {"fires": _check_fires, "silent": _check_silent},
    OfficeRule: {"agrees": _fact_agrees, "contradicts": _fact_contradicts},
    SeriesRule: {"agrees": _fact_agrees, "contradicts": _fact_contradicts},
}
"""For each class of rule, the keys that hold its examples and what judges them."""
