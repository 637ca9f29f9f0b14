"""The line of a document with carets under the words that matter."""

from attrs import frozen

from factcheck.model.finding import Evidence
from factcheck.model.span import Span
from factcheck.reports.plain import cells, visible, visible_char

ELLIPSIS = "…"
_CONTEXT = 160
"""Code points of the line shown on each side of a quote."""


@frozen
class Excerpt:
    """A line of a document as drawn: ``text`` cut to the width, and where the carets stand under it, in cells."""

    text: str
    offset: int
    length: int


def marked(evidence: Evidence) -> Span:
    """The words that carry the value: the mark where there is one, else the whole quote."""
    return evidence.mark or evidence.span


def excerpt(text: str, mark: Span, width: int) -> Excerpt:
    """The line in which the mark begins, cut around the mark to ``width`` cells, with an ellipsis where it is cut.

    Only the neighbourhood of the mark is looked at, so that a file of one endless line costs no more than another.
    """
    line = _line_around(text, mark.start, width)
    inside = Span(mark.start, max(min(mark.end, line.end), mark.start))
    shown = _window(text, line, inside, width)
    before = ELLIPSIS if _cut_left(text, shown) else ""
    after = ELLIPSIS if _cut_right(text, shown) else ""
    left = before + visible(text[shown.start : inside.start])
    middle = visible(text[inside.start : min(inside.end, shown.end)])
    right = visible(text[min(inside.end, shown.end) : shown.end])
    return Excerpt(text=left + middle + right + after, offset=cells(left), length=max(cells(middle), 1))


def _is_newline(char: str) -> bool:
    return char in "\r\n"


def _line_around(text: str, offset: int, reach: int) -> Span:
    """The line around an offset, as far as ``reach`` characters before and three times that behind."""
    start = offset
    while start > 0 and offset - start <= reach and not _is_newline(text[start - 1]):
        start -= 1
    end = offset
    while end < len(text) and end - offset <= 3 * reach and not _is_newline(text[end]):
        end += 1
    return Span(start, end)


def _cut_left(text: str, shown: Span) -> bool:
    return shown.start > 0 and not _is_newline(text[shown.start - 1])


def _cut_right(text: str, shown: Span) -> bool:
    return shown.end < len(text) and not _is_newline(text[shown.end])


def _window(text: str, line: Span, mark: Span, width: int) -> Span:
    """The part of the line that is shown: the mark, then context on both sides in turn, as far as the width goes."""
    room = width - 2
    end = mark.start
    while end < mark.end and room >= (size := _size(text[end])):
        room, end = room - size, end + 1
    start, room = _grow_left(text, line.start, mark.start, room, room - room // 2)
    end, room = _grow_right(text, line.end, end, room)
    start, room = _grow_left(text, line.start, start, room, 0)
    return _at_words(text, Span(start, end), mark)


def _size(char: str) -> int:
    return cells(visible_char(char))


def _grow_left(text: str, limit: int, start: int, room: int, leave: int) -> tuple[int, int]:
    while start > limit and room - leave >= (size := _size(text[start - 1])):
        room, start = room - size, start - 1
    return start, room


def _grow_right(text: str, limit: int, end: int, room: int) -> tuple[int, int]:
    while end < limit and room >= (size := _size(text[end])):
        room, end = room - size, end + 1
    return end, room


def _at_words(text: str, shown: Span, mark: Span) -> Span:
    """The window without the halves of words at its cut ends."""
    start, end = shown.start, shown.end
    if _cut_left(text, shown) and (blank := text.find(" ", start - 1, mark.start)) != -1:
        start = blank + 1
    if _cut_right(text, shown) and end > mark.end and (blank := text.rfind(" ", mark.end, end + 1)) != -1:
        end = blank
    return Span(start, end)


@frozen
class InLine:
    """A quote in its line: what stands before it, its words before, at and behind the mark, and what stands after it."""

    before: str
    opening: str
    mark: str
    closing: str
    after: str


def in_line(evidence: Evidence) -> InLine:
    """The quote of a side in the line where it stands, which is cut at words where it is long."""
    text, quote, mark = evidence.document.text, evidence.span, marked(evidence)
    before = text[max(quote.start - _CONTEXT, 0) : quote.start].rpartition("\n")[2]
    after = text[quote.end : quote.end + _CONTEXT].partition("\n")[0]
    if quote.start - len(before) > 0 and len(before) == _CONTEXT:
        before = "… " + before.partition(" ")[2]
    if len(after) == _CONTEXT:
        after = after.rpartition(" ")[0] + " …"
    return InLine(before, text[quote.start : mark.start], mark.slice(text), text[mark.end : quote.end], after)
