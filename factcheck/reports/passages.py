"""The gates between two lines, for people."""

from collections.abc import Iterator, Sequence

from factcheck.model.finding import Finding
from factcheck.model.gate import Passage
from factcheck.reports.format import Options
from factcheck.reports.paint import Paint, painter
from factcheck.reports.plain import visible, wrap


def render_passages(findings: Sequence[Finding], passages: Sequence[Passage], options: Options) -> str:
    """What was found between the lines; then, for each pair of things told there, each gate with its values."""
    paint = painter(options.color)
    lines = [f"found: {one.check}: {visible(one.message)} ({one.fingerprint[:8]})" for one in findings]
    lines += [] if findings else ["nothing was found between these lines"]
    if not passages:
        lines.append("on one of them nothing is told that could be compared")
    for passage in passages:
        lines += ["", *_passage(passage, options.width, paint)]
    return "\n".join([*lines, ""])


def _passage(passage: Passage, width: int, paint: Paint) -> Iterator[str]:
    yield from wrap(f"“{visible(passage.here)}”", "here   ", "       ", width)
    yield from wrap(f"“{visible(passage.there)}”", "there  ", "       ", width)
    for gate in passage.gates:
        mark = paint("yes", "strong") if gate.passed else paint("no ", "strong")
        yield from wrap(f"{gate.question}: {visible(gate.here)} | {visible(gate.there)}", f"  {mark}  ", "       ", width)
    stopped = passage.stopped
    yield (
        f"  stopped at: {stopped.question}"
        if stopped
        else "  every gate here is open: a check knows of two events where the words may be of one, or is off"
    )
