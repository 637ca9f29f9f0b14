"""Remarks in a file that leave findings alone: ``<!-- factcheck: ignore[dates/impossible] reason until=2027-01-01 -->``.

``ignore-file[…]`` speaks of the whole file, ``ignore-start[…]`` of all up to ``ignore-end``. They are looked for in the
raw file, before any markup is read, so that no table, list or emphasis around them matters.
"""

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex
from attrs import evolve

from factcheck.frozen import frozen
from factcheck.model.document import Document, Layout
from factcheck.model.ignore import Ignore
from factcheck.model.span import Span

DIRECTIVE = "factcheck:"
"""How every remark begins."""

_FILE, _START, _END = "-file", "-start", "-end"
_NO_END = 1_000_000_000
"""A line that no file has."""

_WORDS = rf"{DIRECTIVE}[ \t]*ignore(?P<reach>-file|-start|-end)?+(?![\w-])[ \t]*(?:\[(?P<checks>[^\]\r\n]*)\])?"
_COMMENT = regex.compile(rf"<!--\s*{_WORDS}(?P<reason>(?:(?!-->).)*)-->", regex.DOTALL)
_HASH = regex.compile(rf"^[ \t]*#[ \t]*{_WORDS}(?P<reason>[^\r\n]*)", regex.MULTILINE)
_UNTIL = regex.compile(r"\buntil=(\d{4}-\d{2}-\d{2})\b")


@frozen
class _Directive:
    """A remark as it stands in the file: the line on which it ends, and whether it has that line for itself.

    ``last`` is the last line that it speaks of, where it speaks of several.
    """

    line: int
    alone: bool
    ignore: Ignore
    reach: str = ""
    last: int | None = None


def is_directive(line: str) -> bool:
    """Whether a line of plain text is such a remark and nothing else."""
    return DIRECTIVE in line and bool(_HASH.fullmatch(line) or _COMMENT.fullmatch(line.strip()))


def with_ignores(documents: Sequence[Document], original: str) -> tuple[Document, ...]:
    """The documents of a file with the remarks found in it, each at what it covers.

    A remark that stands alone on its line covers the paragraph, heading, item or caption after it, any other its line.
    """
    told = list(documents)
    for directive in _closed(_directives(original)):
        if directive.last is not None:
            told = [_with_stretch(document, directive) for document in told]
            continue
        places = [
            (document.place(start).line, number, start)
            for number, document in enumerate(told)
            for start in [_first_on(document, directive.line + directive.alone)]
            if start < len(document.text)
        ]
        if places:
            _, number, start = min(places)
            covered = evolve(directive.ignore, span=_covered(told[number], start, directive))
            told[number] = evolve(told[number], ignores=(*told[number].ignores, covered))
    return tuple(told)


def _closed(directives: Iterator[_Directive]) -> Iterator[_Directive]:
    """The remarks, each beginning of a stretch with the line on which it ends; without an end it goes to the last one."""
    found = list(directives)
    for number, directive in enumerate(found):
        if directive.reach == _FILE:
            yield evolve(directive, line=0, last=_NO_END)
        elif directive.reach == _START:
            ends = (later.line for later in found[number:] if later.reach == _END)
            yield evolve(directive, last=next(ends, _NO_END))
        elif directive.reach != _END:
            yield directive


def _with_stretch(document: Document, directive: _Directive) -> Document:
    """The document with a remark on what stands between two lines of the file, if anything does."""
    start = _first_on(document, directive.line)
    end = _first_on(document, directive.last or _NO_END)
    covered = evolve(directive.ignore, span=Span(start, end), wide=True)
    return evolve(document, ignores=(*document.ignores, covered)) if start < end else document


def _directives(original: str) -> Iterator[_Directive]:
    if DIRECTIVE not in original:
        return
    layout = Layout.of(original)
    found = [*_COMMENT.finditer(original), *_HASH.finditer(original)]
    for match in sorted(found, key=lambda match: match.start()):
        before = original[: match.start()].rpartition("\n")[2].strip()
        after = original[match.end() :].partition("\n")[0].strip()
        yield _Directive(layout.place(match.end()).line, not (before or after), _ignore(match), match["reach"] or "")


def _ignore(match: "regex.Match[str]") -> Ignore:
    checks = tuple(name.strip() for name in (match["checks"] or "").split(",") if name.strip())
    reason, until = match["reason"], None
    if (found := _UNTIL.search(reason)) and (until := _day(found[1])):
        reason = reason[: found.start()] + reason[found.end() :]
    return Ignore(Span(0, 0), checks, " ".join(reason.split()).strip(" ,;—–-"), until)


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _first_on(document: Document, line: int) -> int:
    """The first offset of a document's text that stands on a line of the file or below it."""
    return bisect_left(range(len(document.text)), line, key=lambda offset: document.place(offset).line)


def _covered(document: Document, start: int, directive: _Directive) -> Span:
    if not directive.alone:
        return Span(start, _first_on(document, directive.line + 1))
    return next((block.span for block in document.blocks if block.span.end > start), Span(start, len(document.text)))
