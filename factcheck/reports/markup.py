"""HTML from text: everything that comes from outside passes through ``escaped``."""

from html import escape

from factcheck.model.finding import Evidence
from factcheck.reports.frame import in_line
from factcheck.reports.plain import visible


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
    line = in_line(evidence)
    before, after = (element("span", spaced(text), class_="around") for text in (line.before, line.after))
    return before + spaced(line.opening) + element("mark", spaced(line.mark)) + spaced(line.closing) + after


def spaced(text: str) -> str:
    """Like ``escaped``, but blanks at both ends stay, for texts that are put together again."""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return head + escaped(text) + tail
