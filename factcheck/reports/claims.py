"""What was understood: claims with their roles and derivations, for people and for programs."""

import json
from collections.abc import Sequence

from attrs import frozen

from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.report import Problem
from factcheck.model.timex import Timex
from factcheck.reports.format import Options
from factcheck.reports.paint import Paint, painter
from factcheck.reports.plain import visible, wrap
from factcheck.reports.record import (
    SCHEMA_VERSION,
    TOOL,
    Record,
    document_record,
    interval_record,
    placed_record,
    problem_record,
    steps_record,
)
from factcheck.reports.words import counted, file_of, is_as_written, source_facts
from factcheck.values.readable import readable


@frozen
class Understood:
    """A document with the claims and the temporal expressions found in it."""

    document: Document
    claims: tuple[Claim, ...] = ()
    timexes: tuple[Timex, ...] = ()


def render_table(understood: Sequence[Understood], problems: Sequence[Problem], options: Options) -> str:
    """For each document its claims in the order of the text, each with its roles and how they were worked out."""
    paint = painter(options.color)
    lines: list[str] = []
    for one in understood:
        facts = " · ".join(source_facts(one.document))
        lines += [paint(visible(file_of(one.document)), "strong"), *wrap(facts, "  ", "  ", options.width), ""]
        for claim in one.claims:
            lines += [*_claim(claim, options.width, paint), ""]
    for problem in problems:
        lines += wrap(f"{problem.name}: {problem.reason}", "could not read ", "  ", options.width)
    claims = counted(sum(len(one.claims) for one in understood), "claim")
    times = counted(sum(len(one.timexes) for one in understood), "temporal expression")
    return "\n".join([*lines, f"{claims} and {times} in {counted(len(understood), 'document')}.", ""])


def render_json(understood: Sequence[Understood], problems: Sequence[Problem]) -> str:
    """The same as one JSON object."""
    record: Record = {
        "schema_version": SCHEMA_VERSION,
        "tool": TOOL,
        "documents": [
            {
                **document_record(one.document),
                "title": one.document.title,
                "published_derivation": steps_record(one.document.published_derivation),
                "claims": [_claim_record(claim) for claim in one.claims],
                "timexes": [timex_record(timex, one.document) for timex in one.timexes],
            }
            for one in understood
        ],
        "problems": [problem_record(problem) for problem in problems],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _claim(claim: Claim, width: int, paint: Paint) -> list[str]:
    place = claim.document.place(claim.span.start)
    lines = [f"  {place} {paint(visible(claim.type), 'strong')} ({claim.status})"]
    lines += wrap(f"“{claim.quote}”", "    ", "    ", width)
    if claim.when is not None:
        lines += _row("when", _time(claim.when), width)
    if claim.ordinal is not None:
        lines += _row("ordinal", str(claim.ordinal), width)
    told: set[str] = set()
    for name, fillers in claim.roles.items():
        text = "; ".join(map(_filler, fillers))
        if name not in ("when", "ordinal") and not told.issuperset({text.casefold(), *_labels(fillers)}):
            lines += _row(name, text, width)
        told |= {text.casefold(), *_labels(fillers)}
    return lines


def _labels(fillers: Sequence[Role]) -> set[str]:
    """What fills a role, however it is written: another role that says the same is only for comparing."""
    return {one.label.casefold() for one in fillers}


def _row(label: str, text: str, width: int) -> list[str]:
    return wrap(text, f"    {label:<8} ", " " * 13, width)


def _time(timex: Timex) -> str:
    """ "“Monday” = 2025-05-05: how"."""
    steps = "; ".join(step.text for step in timex.derivation if not is_as_written(step))
    return f"“{timex.text}” = {readable(timex.edtf or timex.value)}" + (f": {steps}" if steps else "")


def _filler(role: Role) -> str:
    steps = "; ".join(step.text for step in role.derivation)
    return f"{role.label} ({steps})" if steps else role.label


def _claim_record(claim: Claim) -> Record:
    return {
        "type": claim.type,
        "status": claim.status,
        **placed_record(claim.document, claim.span),
        "quote": claim.quote,
        "rule": claim.rule,
        "when": None if claim.when is None else timex_record(claim.when, claim.document),
        "ordinal": claim.ordinal,
        "roles": {name: [_role_record(role, claim.document) for role in fillers] for name, fillers in claim.roles.items()},
        "provenance": steps_record(claim.provenance),
    }


def _role_record(role: Role, document: Document) -> Record:
    place = None if role.span is None else placed_record(document, role.span)
    return {"key": role.key, "label": role.label, "place": place, "derivation": steps_record(role.derivation)}


def timex_record(timex: Timex, document: Document) -> Record:
    """A temporal expression as data."""
    return {
        **placed_record(document, timex.span),
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "edtf": timex.edtf,
        "interval": interval_record(timex.interval),
        "derivation": steps_record(timex.derivation),
    }
