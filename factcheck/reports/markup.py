"""HTML from text: everything that comes from outside passes through ``escaped``."""

from html import escape

from factcheck.model.finding import Evidence
from factcheck.reports.frame import marked
from factcheck.reports.plain import visible

_CONTEXT = 160
"""Code points of the line shown on each side of a quote."""


def escaped(text: str) -> str:
    """The text as HTML, also inside attributes: no tag, no entity, no mark that turns the line round."""
    return escape(visible(" ".join(text.split())))


def element(name: str, content: str, **attributes: str) -> str:
    """An element around HTML that is already escaped; ``class_`` is ``class``, underscores become hyphens."""
    given = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{given}>{content}</{name}>"


def items(name: str, contents: list[str], **attributes: str) -> str:
    """A list element with an item for each content; nothing for an empty list."""
    return element(name, "".join(element("li", content) for content in contents), **attributes) if contents else ""


def quotation(evidence: Evidence) -> str:
    """The quote with the words that carry the value marked, in the line where it stands."""
    text, quote, mark = evidence.document.text, evidence.span, marked(evidence)
    before = text[max(quote.start - _CONTEXT, 0) : quote.start].rpartition("\n")[2]
    after = text[quote.end : quote.end + _CONTEXT].partition("\n")[0]
    if quote.start - len(before) > 0 and len(before) == _CONTEXT:
        before = "… " + before.partition(" ")[2]
    if len(after) == _CONTEXT:
        after = after.rpartition(" ")[0] + " …"
    words = (
        spaced(text[quote.start : mark.start])
        + element("mark", spaced(mark.slice(text)))
        + spaced(text[mark.end : quote.end])
    )
    return element("span", spaced(before), class_="around") + words + element("span", spaced(after), class_="around")


def spaced(text: str) -> str:
    """Like ``escaped``, but blanks at both ends stay, for texts that are put together again."""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return head + escaped(text) + tail
