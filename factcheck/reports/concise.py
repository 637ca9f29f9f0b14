"""One line for each finding, for eyes that know the tool and for programs that read lines."""

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.reports.format import Options
from factcheck.reports.paint import painter
from factcheck.reports.plain import visible
from factcheck.reports.words import left_lines, place_of, short_fingerprints, value_words


def render(report: Report, options: Options) -> str:
    """``path:line:column: severity check what [fingerprint]`` for each finding, then what could not be read."""
    paint = painter(options.color)
    short = short_fingerprints(report.findings)
    lines = [
        f"{visible(place_of(finding.evidence[0]))}: {paint(finding.severity, finding.severity)} {visible(finding.check)} "
        f"{visible(what(finding))} [{short[finding.fingerprint]}]"
        for finding in report.findings
    ]
    lines += [f"{visible(problem.name)}: could not be read: {visible(problem.reason)}" for problem in report.problems]
    lines += left_lines(report, options.suppressed)
    return "".join(f"{line}\n" for line in lines)


def what(finding: Finding) -> str:
    """The message, and behind it the other sides with their places."""
    others = "; ".join(f"{value_words(other)} in {place_of(other)}" for other in finding.evidence[1:])
    return f"{finding.message} ({others})" if others else finding.message
