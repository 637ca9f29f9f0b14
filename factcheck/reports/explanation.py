"""All that is known about one finding, for people."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from factcheck.model.finding import Evidence, Finding
from factcheck.model.step import Step
from factcheck.reports.format import Options
from factcheck.reports.paint import Paint, painter
from factcheck.reports.plain import visible, wrap
from factcheck.reports.terminal import finding_lines
from factcheck.reports.words import place_of, source_facts


@frozen
class Origin:
    """Where a rule stands, what it finds and why."""

    description: str
    rationale: str
    place: str


def explain(finding: Finding, origins: Mapping[str, Origin], options: Options) -> str:
    """The finding as the full report shows it; then each side step by step, the sameness, and the rules that took part."""
    paint = painter(options.color)
    lines = [*finding_lines(finding, options.width, paint), ""]
    for number, evidence in enumerate(finding.evidence, 1):
        lines += [*_side(number, evidence, options.width, paint), ""]
    lines += [*_sameness(finding, options.width, paint), ""]
    for identity in _rules(finding):
        if identity in origins:
            lines += [*_rule(identity, origins[identity], options.width, paint), ""]
    return "\n".join([*lines, f"fingerprint {finding.fingerprint}", ""])


def _side(number: int, evidence: Evidence, width: int, paint: Paint) -> list[str]:
    heading = f"side {number}: {place_of(evidence)}"
    facts = [*source_facts(evidence.document), *(f"“{title}”" for title in [evidence.document.title] if title)]
    lines = [paint(visible(heading), "strong"), *wrap(" · ".join(facts), "  source: ", "    ", width)]
    for step in evidence.document.published_derivation:
        lines += _step("dated", step, width)
    lines += wrap(evidence.quote, "  quote:  ", "    ", width)
    for step in evidence.derivation:
        lines += _step("step", step, width)
    return [*lines, *wrap(evidence.value, "  value:  ", "    ", width)]


def _step(label: str, step: Step, width: int) -> list[str]:
    """What was done, on what it leaned, by which rule."""
    leaning = f", from {step.anchor}" if step.anchor else ""
    return wrap(f"{step.text}{leaning} [{step.rule}]", f"  {label}:".ljust(10), "    ", width)


def _sameness(finding: Finding, width: int, paint: Paint) -> list[str]:
    if finding.sameness is None:
        return ["one place, so no question of sameness"]
    same = finding.sameness
    return [paint(f"one thing: {visible(same.level)}", "strong"), *wrap(same.reason, "  ", "  ", width)]


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
