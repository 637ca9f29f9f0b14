"""All that is known about one finding, for people."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from factcheck.model.finding import Evidence, Finding
from factcheck.model.step import RECORD, Step
from factcheck.reports.format import Options
from factcheck.reports.paint import Paint, painter
from factcheck.reports.plain import visible, wrap
from factcheck.reports.terminal import frame_lines, gutter_of, message_lines, reason_lines


@frozen
class Origin:
    """Where a rule stands, what it finds and why."""

    description: str
    rationale: str
    place: str


def explain(finding: Finding, origins: Mapping[str, Origin], options: Options) -> str:
    """The message; each side with its source and every step; the reasons; and the rules that took part."""
    paint = painter(options.color)
    lines = [*message_lines(finding, options.width, paint), ""]
    for number, evidence in enumerate(finding.evidence, 1):
        lines += [*_side(number, evidence, finding, options.width, paint), ""]
    if finding.sameness is None:
        lines.append("one place, so no question of sameness")
    lines += [*reason_lines(finding, 0, options.width), ""]
    for identity in _rules(finding):
        if identity in origins:
            lines += [*_rule(identity, origins[identity], options.width, paint), ""]
    return "\n".join([*lines, f"fingerprint {finding.fingerprint}", ""])


def _side(number: int, evidence: Evidence, finding: Finding, width: int, paint: Paint) -> list[str]:
    lines = [paint(f"side {number}", "strong"), *frame_lines(evidence, gutter_of(finding), width, paint)]
    if evidence.document.title:
        lines += wrap(f"“{evidence.document.title}”", "  title:  ", "    ", width)
    for step in evidence.document.published_derivation:
        lines += _step("dated", step, width)
    for step in evidence.derivation:
        if step.rule != RECORD:
            lines += _step("step", step, width)
    return lines


def _step(label: str, step: Step, width: int) -> list[str]:
    """What was done, on what it leaned, by which rule."""
    leaning = f", from {step.anchor}" if step.anchor else ""
    return wrap(f"{step.text}{leaning} [{step.rule}]", f"  {label}:".ljust(10), "    ", width)


def _rules(finding: Finding) -> Iterator[str]:
    """The ids of the check and of every rule that a step names, each once."""
    steps = (
        step.rule
        for evidence in finding.evidence
        for step in (*evidence.document.published_derivation, *evidence.derivation)
    )
    yield from dict.fromkeys((finding.check, *steps))


def _rule(identity: str, origin: Origin, width: int, paint: Paint) -> list[str]:
    head = paint(f"rule {visible(identity)}", "strong") + f" ({origin.place})"
    about = [part for part in (origin.description, origin.rationale) if part.strip()]
    return [head, *(line for part in about for line in wrap(" ".join(part.split()), "  ", "  ", width))]
