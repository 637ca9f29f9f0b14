"""Finds the totals of tables with the parts above or before them, in rows that readers give as lines of text."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.mention import Amount
from factcheck.model.reckoning import Reckoning
from factcheck.model.span import Span
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import small_meanings, small_words
from factcheck.values.quantity import Quantity

_RULE = "arithmetic/table"
_LINE = regex.compile(r"[^\r\n]+")
_CELL = r"[-–−+]?\p{Sc}?\d{1,3}(?:,\d{3})++(?:\.\d+)?|[-–−+]?\p{Sc}?\d++(?:\.\d++)?"
_ROW = regex.compile(rf"(?P<label>[^\d]{{1,60}}?)(?P<cells>(?:[\s|]+(?:{_CELL})(?=[\s|]|$)){{1,12}})[\s|]*", regex.V1)
_FIGURE = regex.compile(_CELL)
_YEAR = regex.compile(r"[12]\d{3}")
_FEWEST = 2
_ROUNDED_FROM = 100
"""Smaller totals are counts, which nobody rounds."""
_HALF = Decimal("0.5")


@frozen(eq=False)
class _Row:
    """A line of a table: what it is of, in small letters, and its figures."""

    label: str
    span: Span
    cells: tuple[Amount, ...]


@frozen
class _Words:
    """Labels of totals, and words that open a row which tells some of the row above it."""

    totals: frozenset[str]
    some: tuple[str, ...]


def table_totals(document: Document, rulebook: Rulebook) -> Iterator[Reckoning]:
    """The totals of columns and rows that should add up, each with its parts, in the order of the text.

    What is told as a total may be an average or the like: of a table with several columns, or several rows with totals, the
    others must add up.
    """
    words = _table_words(rulebook)
    for head, rows in _tables(document.text):
        if not any(row.label.startswith(words.some) for row in rows):
            yield from _attested(document, [*_columns(rows, words)])
            yield from _attested(document, [*_lines(head, rows, words)])


def _table_words(rulebook: Rulebook) -> _Words:
    return rulebook.derive(_words)


def _words(rulebook: Rulebook) -> _Words:
    some = tuple(small_meanings(rulebook, "row-of-some"))
    return _Words(small_words(rulebook, "row-of-total"), some)


def _tables(text: str) -> Iterator[tuple[str, list[_Row]]]:
    """The runs of rows with equally many figures, each with the line above it."""
    above, head, rows = "", "", list[_Row]()
    for line in (line for line in _LINE.finditer(text) if not line[0].isspace()):
        row = _row(line)
        if rows and (row is None or len(row.cells) != len(rows[0].cells)):
            yield head, rows
            rows = []
        if row is not None:
            head = head if rows else above
            rows.append(row)
        above = line[0]
    if rows:
        yield head, rows


def _row(line: "regex.Match[str]") -> _Row | None:
    found = _ROW.fullmatch(line[0])
    if found is None or not any(letter.isalpha() for letter in found["label"]):
        return None
    start = line.start() + found.start("cells")
    cells = tuple(_amount(one, start) for one in _FIGURE.finditer(found["cells"]))
    return _Row(found["label"].strip(" |:\t").casefold(), Span(*line.span()), cells)


def _amount(found: "regex.Match[str]", start: int) -> Amount:
    digits = regex.sub(r"[^\d.]", "", found[0])
    number = Decimal(digits) * (-1 if found[0][0] in "-–−" else 1)
    quantity = Quantity(number, step=Decimal(1).scaleb(-len(digits.partition(".")[2])))
    span = Span(start + found.start(), start + found.end())
    return Amount(span, found[0], f"amount:{found[0]}", found[0], _RULE, quantity)


_Sum = tuple[_Row, Amount, Sequence[Amount]]


def _columns(rows: Sequence[_Row], words: _Words) -> Iterator[_Sum]:
    """The figures of the first row of totals, with those above them."""
    at = next((place for place, row in enumerate(rows) if row.label in words.totals), 0)
    first = 1 if _is_head(rows[0]) else 0
    if at - first >= _FEWEST and (len(rows[at].cells) > 1 or not first):
        for column, total in enumerate(rows[at].cells):
            yield rows[at], total, [row.cells[column] for row in rows[first:at]]


def _is_head(row: _Row) -> bool:
    """Whether the figures of a first row may be the years over the columns."""
    return all(_YEAR.fullmatch(one.text) for one in row.cells)


def _lines(head: str, rows: Sequence[_Row], words: _Words) -> Iterator[_Sum]:
    """The last figure of each row under a head that ends in a word for totals, with those before it."""
    last = head.strip(" |\t").casefold().split()[-1:]
    if last and last[0] in words.totals:
        yield from ((row, row.cells[-1], row.cells[:-1]) for row in rows if len(row.cells) > _FEWEST)


def _attested(document: Document, sums: Sequence[_Sum]) -> Iterator[Reckoning]:
    """The sums of a table as what must add up, if most of them do or there is but one."""
    right = sum(_is_right(total, parts) for _, total, parts in sums)
    if len(sums) == 1 or right * 2 >= len(sums):
        for row, total, parts in sums:
            if not _is_right(total, parts):
                told = {"total": (total,), "part": tuple(parts)}
                yield Reckoning("total", _RULE, document, row.span, row.span, told)


def _is_right(total: Amount, parts: Sequence[Amount]) -> bool:
    """Whether parts make a total, whatever was rounded."""
    whole, figures = total.quantity, [part.quantity for part in parts]
    is_rounded = whole.number >= _ROUNDED_FROM or any(one.step < 1 for one in (whole, *figures))
    slack = sum((one.step for one in (whole, *figures)), Decimal(0)) * _HALF if is_rounded else Decimal(0)
    return abs(whole.number - sum(one.number for one in figures)) <= slack
