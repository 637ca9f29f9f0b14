"""The temporal expressions of documents: marked at a terminal, as JSON, and as TimeML for other programs."""

import json
import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from factcheck.model.document import Document
from factcheck.model.timex import Timex
from factcheck.reports.claims import Understood, timex_record
from factcheck.reports.format import Options
from factcheck.reports.paint import painter
from factcheck.reports.plain import visible
from factcheck.reports.record import SCHEMA_VERSION, TOOL, Record, document_record
from factcheck.reports.words import file_of

_TIMEML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_marked(understood: Sequence[Understood], options: Options) -> str:
    """Each text with its expressions marked and their values in brackets behind them."""
    paint = painter(options.color)
    lines = []
    for one in understood:
        lines.append(paint(visible(file_of(one.document)), "strong"))
        text, at = "", 0
        for timex in one.timexes:
            value = timex.edtf or timex.value
            fault = f" {timex.time.fault}" if timex.time.fault else ""
            text += _shown(one.document.text[at : timex.span.start])
            text += paint(_shown(timex.text), "mark") + paint(f"[{value}{fault}]", "faint")
            at = timex.span.end
        lines += [text + _shown(one.document.text[at:]), ""]
    return "\n".join(lines)


def _shown(text: str) -> str:
    """The text line by line, with what would move the cursor made visible."""
    return "\n".join(visible(line) for line in text.split("\n"))


def render_timexes_json(understood: Sequence[Understood]) -> str:
    """One JSON object with the expressions of each document."""
    documents: list[Record] = [
        {**document_record(one.document), "timexes": [timex_record(timex, one.document) for timex in one.timexes]}
        for one in understood
    ]
    record: Record = {"schema_version": SCHEMA_VERSION, "tool": TOOL, "documents": documents}
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def render_timeml(document: Document, timexes: Sequence[Timex]) -> str:
    """A TimeML 1.2.1 document, as the tools of TempEval-3 read it; characters that XML forbids become blanks."""
    day = document.published.isoformat() if document.published is not None else ""
    creation = f'<TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME">{day}</TIMEX3>'
    body, at = "", 0
    for number, timex in enumerate(timexes, 1):
        body += _xml(document.text[at : timex.span.start]) + _tagged(timex, number)
        at = timex.span.end
    body += _xml(document.text[at:])
    head = f"<DOCID>{_xml(document.name)}</DOCID>\n<DCT>{creation}</DCT>\n<TITLE>{_xml(document.title or '')}</TITLE>\n"
    return f"{_TIMEML}{head}<TEXT>{body}</TEXT>\n</TimeML>\n"


def _tagged(timex: Timex, number: int) -> str:
    modifier = f" mod={quoteattr(timex.time.modifier)}" if timex.time.modifier else ""
    return (
        f'<TIMEX3 tid="t{number}" type="{timex.type}" value={quoteattr(timex.value)}{modifier}>{_xml(timex.text)}</TIMEX3>'
    )


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub(" ", text))
