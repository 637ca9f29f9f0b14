"""The report as one HTML page: a picture of time, the findings side by side, and what was read."""

from attrs import evolve

from factcheck.model.document import Document
from factcheck.model.finding import SEVERITIES, Evidence, Finding
from factcheck.model.report import Report
from factcheck.model.step import RECORD, Step
from factcheck.reports.format import Options
from factcheck.reports.markup import element, escaped, items, quotation
from factcheck.reports.sheet import sheet
from factcheck.reports.timeline import timeline
from factcheck.reports.words import (
    file_of,
    on_record,
    place_of,
    published_words,
    short_fingerprints,
    summary,
    tally,
    value_words,
)


def render(report: Report, _options: Options) -> str:
    """The whole page."""
    report = surest_first(report)
    main = [timeline(report), findings_part(report), problems_part(report), sources_part(report)]
    return sheet("Contradictions", _head(report), main)


def surest_first(report: Report) -> Report:
    """The report with its findings in the order in which the page shows and numbers them."""
    return evolve(report, findings=tuple(sorted(report.findings, key=lambda one: SEVERITIES.index(one.severity))))


def _head(report: Report) -> str:
    """The title, the counts, and a box to tick for each severity; the boxes stand before what they hide."""
    counts = tally(report.findings)
    boxes = "".join(
        f'<input type="checkbox" id="show-{level}" checked class="filter">'
        f'<label for="show-{level}" class="{level}">{count} {level}{"" if count == 1 else "s"}</label>'
        for level, count in counts.items()
        if count
    )
    title = element("header", element("h1", "Contradictions") + element("p", escaped(summary(report))))
    return title + boxes


def findings_part(report: Report) -> str:
    """The findings with their numbers, or that there are none."""
    short = short_fingerprints(report.findings)
    numbered = enumerate(report.findings, 1)
    shown = "".join(_finding(finding, number, short[finding.fingerprint]) for number, finding in numbered)
    return shown or element("p", "Nothing in these documents contradicts anything else that was read.", class_="clean")


def _finding(finding: Finding, number: int, short: str) -> str:
    heading = element("h2", f"{element('span', str(number), class_='number')} {escaped(finding.message)}")
    label = element("p", f"{finding.severity} · {escaped(finding.check)}", class_="label")
    sides = element("div", "".join(_side(side) for side in finding.evidence), class_="sides")
    return element(
        "article", label + heading + sides + _reasons(finding, short), class_=finding.severity, id=f"finding-{number}"
    )


def _side(side: Evidence) -> str:
    """One side: where it stands, the words, the value and how it was worked out."""
    recorded = on_record(side)
    place = escaped(place_of(side))
    named = [element("strong", place), _source_line(side.document)]
    if recorded:
        named = [element("strong", "on record"), element("span", place, class_="source")]
    caption = element("figcaption", "".join(named))
    words = element("blockquote", escaped(recorded.removeprefix("On record, ")) if recorded else quotation(side), dir="auto")
    value = element("p", escaped(value_words(side)), class_="value") if side.value else ""
    steps = [_step(step) for step in side.derivation if step.rule != RECORD]
    return element("figure", caption + words + value + items("ol", steps, class_="steps"))


def _source_line(document: Document) -> str:
    facts = [escaped(fact) for fact in (document.tier, document.publisher, published_words(document)) if fact]
    return element("span", " · ".join(facts), class_="source")


def _step(step: Step) -> str:
    anchor = f" ({escaped(step.anchor)})" if step.anchor else ""
    return f"{escaped(step.text)}{anchor} {element('code', escaped(step.rule))}"


def _reasons(finding: Finding, short: str) -> str:
    points = []
    if finding.sameness is not None:
        points.append(("One thing", f"{escaped(finding.sameness.reason)} ({escaped(finding.sameness.level)})"))
    if finding.favours is not None:
        points.append(("The evidence favours", escaped(finding.favours)))
    if finding.hint is not None:
        points.append(("What to do", escaped(finding.hint)))
    more = element("code", f"factcheck explain {escaped(short)}")
    points.append(("Every step", f"{more} with the paths and sources of this check"))
    return element("dl", "".join(element("dt", term) + element("dd", told) for term, told in points))


def problems_part(report: Report) -> str:
    """What could not be read; nothing where all was."""
    told = [f"{element('strong', escaped(problem.name))}: {escaped(problem.reason)}" for problem in report.problems]
    listed = items("ul", told)
    return element("section", element("h2", "Could not be read") + listed, class_="problems") if told else ""


def sources_part(report: Report) -> str:
    """What was read, with the day of publication and where it was found."""
    if not report.documents:
        return ""
    head = element("tr", "".join(element("th", name, scope="col") for name in ("document", "source", "published", "found")))
    found = {id(document): 0 for document in report.documents}
    for finding in report.findings:
        for document in {id(side.document) for side in finding.evidence} & set(found):
            found[document] += 1
    rows = "".join(_source_row(document, found[id(document)]) for document in report.documents)
    table = element("table", element("thead", head) + element("tbody", rows))
    return element("section", element("h2", "What was read") + element("div", table, class_="wide"), class_="read")


def _source_row(document: Document, findings: int) -> str:
    title = element("span", escaped(document.title), class_="source") if document.title else ""
    told = " · ".join(escaped(fact) for fact in (document.tier, document.publisher) if fact)
    date = items("ul", [_step(step) for step in document.published_derivation]) or escaped(published_words(document))
    cells = (element("strong", escaped(file_of(document))) + title, told or "unknown", date, str(findings or "none"))
    return element("tr", "".join(element("td", cell) for cell in cells))
