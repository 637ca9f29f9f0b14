"""The full report for people at a terminal: every finding with its frames, values and reasons."""

from factcheck.model.document import Place
from factcheck.model.finding import Evidence, Finding
from factcheck.model.report import Problem, Report
from factcheck.model.step import Step
from factcheck.reports.format import Options
from factcheck.reports.frame import excerpt, marked
from factcheck.reports.paint import Paint, painter
from factcheck.reports.plain import cells, visible, wrap
from factcheck.reports.words import (
    is_as_written,
    left_lines,
    on_record,
    place_of,
    short_fingerprints,
    source_facts,
    summary,
    value_words,
)

_NARROWEST = 60
_WIDEST = 200


def render(report: Report, options: Options) -> str:
    """Findings as two frames each, inputs that could not be read, and a closing line."""
    width = min(max(options.width, _NARROWEST), _WIDEST)
    paint = painter(options.color)
    short = short_fingerprints(report.findings)
    lines: list[str] = []
    for finding in report.findings:
        hint = f"factcheck explain {short[finding.fingerprint]} {options.again}".rstrip()
        lines += [*finding_lines(finding, width, paint), *point("why", hint, gutter_of(finding), width), ""]
    if left := left_lines(report, options.suppressed):
        lines += [*left, ""]
    for problem in report.problems:
        lines += [*problem_lines(problem, width, paint), ""]
    return "\n".join([*lines, *wrap(summary(report), "", "", width), ""])


def problem_lines(problem: Problem, width: int, paint: Paint) -> list[str]:
    """An input that could not be read, and why."""
    first, *rest = wrap(f"{problem.name}: {problem.reason}", "could not read ", "  ", width)
    return [paint(first, "warning"), *rest]


def gutter_of(finding: Finding) -> int:
    """The width of the widest line number in a finding's frames."""
    return max(len(_line_number(evidence.document.place(marked(evidence).start))) for evidence in finding.evidence)


def _line_number(place: Place) -> str:
    """The number to the left of a line; none in a file that shows no lines."""
    return "" if place.label else str(place.line)


def finding_lines(finding: Finding, width: int, paint: Paint) -> list[str]:
    """The message, a frame for each side, and the reasons."""
    lines = message_lines(finding, width, paint)
    gutter = gutter_of(finding)
    for evidence in finding.evidence:
        steps = _steps(evidence.derivation, gutter, width) if on_record(evidence) is None else []
        lines += ["", *frame_lines(evidence, gutter, width, paint), *([" " * gutter + " |", *steps] if steps else [])]
    return [*lines, "", *reason_lines(finding, gutter, width)]


def message_lines(finding: Finding, width: int, paint: Paint) -> list[str]:
    """Severity, check and message."""
    head = f"{finding.severity}[{visible(finding.check)}]:"
    lines = wrap(finding.message, f"{head} ", "  ", width)
    lines[0] = paint(head, finding.severity) + paint(lines[0].removeprefix(head), "strong")
    return lines


def frame_lines(evidence: Evidence, gutter: int, width: int, paint: Paint) -> list[str]:
    """Where a side stands, and its line with carets; of a record, whose file no reader has, its sentence."""
    recorded = on_record(evidence)
    if recorded is not None:
        bar = " " * gutter + " | "
        return [*_where(evidence, gutter, width, paint), bar.rstrip(), *wrap(recorded, bar, bar, width)]
    document, mark = evidence.document, marked(evidence)
    bar = " " * gutter + " |"
    drawn = excerpt(document.text, mark, width - gutter - 3)
    number = _line_number(document.place(mark.start)).rjust(gutter)
    lines = _where(evidence, gutter, width, paint)
    lines += [bar, f"{number} | {drawn.text}"]
    return [*lines, *_carets(drawn.offset, drawn.length, visible(value_words(evidence)), bar, width, paint)]


def _where(evidence: Evidence, gutter: int, width: int, paint: Paint) -> list[str]:
    """The place and the source; on one line where they fit."""
    arrow = " " * gutter + "--> "
    place = visible(place_of(evidence))
    facts = "[" + visible(" · ".join(source_facts(evidence.document))) + "]"
    if cells(arrow + place) + 2 + cells(facts) <= width:
        return [f"{arrow}{place}  {paint(facts, 'faint')}"]
    indent = " " * (gutter + 4)
    return [arrow + place, *(paint(line, "faint") for line in wrap(facts, indent, indent + " ", width))]


def _carets(offset: int, length: int, value: str, bar: str, width: int, paint: Paint) -> list[str]:
    """The carets with the value, if there is one, behind them, or below them where there is no room."""
    line = f"{bar} {' ' * offset}{paint('^' * length, 'mark')}"
    if not value:
        return [line]
    if cells(bar) + 1 + offset + length + 3 + cells(value) <= width:
        return [f"{line} = {value}"]
    return [line, *wrap(value, f"{bar} = ", f"{bar}   ", width)]


def _steps(steps: tuple[Step, ...], gutter: int, width: int) -> list[str]:
    """How the value was worked out: the steps that supplied something, with their rules; not what stands there in full."""
    told = [(f"{step.text} ({step.rule})" if step.anchor else step.text) for step in steps if not is_as_written(step)]
    return [line for text in told for line in point("resolved", text, gutter, width)]


def reason_lines(finding: Finding, gutter: int, width: int) -> list[str]:
    """Why the sides speak of one thing, which one the evidence favours, and what to do."""
    points = []
    if finding.sameness is not None:
        points.append(("same thing because", f"{finding.sameness.reason} ({finding.sameness.level})"))
    if finding.favours is not None:
        points.append(("favours", finding.favours))
    if finding.hint is not None:
        points.append(("help", finding.hint))
    return [line for label, text in points for line in point(label, text, gutter, width)]


def point(label: str, text: str, gutter: int, width: int) -> list[str]:
    """A labelled remark below the frames."""
    first = f"{' ' * gutter} = {label}: "
    return wrap(text, first, " " * min(len(first), 16), width)
