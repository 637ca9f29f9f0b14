"""The chronology as one HTML page: the picture of time, the events, and what is disputed."""

from collections.abc import Sequence

from factcheck.model.chronology import Event
from factcheck.model.report import Report
from factcheck.reports.chronology import note_on, source_of, summary
from factcheck.reports.markup import element, escaped, items, quotation
from factcheck.reports.page import findings_part, problems_part, sources_part, surest_first
from factcheck.reports.sheet import sheet
from factcheck.reports.timeline import timeline
from factcheck.values.readable import readable


def render_chronology_page(events: Sequence[Event], report: Report) -> str:
    """The whole page."""
    report = surest_first(report)
    head = element("header", element("h1", "Chronology") + element("p", escaped(summary(events, report))))
    numbers = {id(finding): number for number, finding in enumerate(report.findings, 1)}
    told = items("ol", [_event(event, numbers) for event in events], class_="chronology")
    listed = element("section", element("h2", "What is told") + told, class_="read") if told else ""
    disputed = findings_part(report) if report.findings else ""
    main = [timeline(report, whole=True), listed, disputed, problems_part(report), sources_part(report)]
    return sheet("Chronology", head, main)


def _event(event: Event, numbers: dict[int, int]) -> str:
    tellings = "".join(
        element("blockquote", quotation(one.evidence), dir="auto")
        + element("span", escaped(source_of(event, one)), class_="source")
        for one in event.tellings
    )
    disputes = items(
        "ul",
        [
            element("a", escaped(one.message), href=f"#finding-{numbers[id(one)]}", class_=one.severity)
            for one in event.findings
        ],
        class_="disputes",
    )
    return element("p", escaped(readable(event.value) + note_on(event)), class_="value") + tellings + disputes
