"""The lines of a PDF file, with their geometry, as PDFium finds them."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import regex

from factcheck.errors import InputError
from factcheck.frozen import frozen

_LINE = regex.compile("[^\r\n\u0002\ufffe]++[\u0002\ufffe]?")
_HYPHENS = ("\u0002", "\u00ad", "\ufffe")


@frozen
class PdfLine:
    """A line: its page and its number on it, both from 1, its words, its edges and its letters' size in points.

    PDFium writes the hyphen at the end of a line as a code point of its own; here it is a hyphen again.
    """

    page: int
    number: int
    text: str
    left: float
    right: float
    bottom: float
    size: float


@frozen
class PdfText:
    """The lines of a file and the title that its properties give."""

    lines: tuple[PdfLine, ...]
    title: str | None = None


def pdf_text(data: bytes) -> PdfText:
    """The lines of a PDF file.

    Raises InputError for a file that is damaged or locked, and where pypdfium2 is not installed.
    """
    pdfium = _pdfium()
    try:
        pdf = pdfium.PdfDocument(data)
        try:
            lines = [line for index in range(len(pdf)) for line in _page_lines(pdfium, pdf, index)]
            return PdfText(tuple(lines), str(pdf.get_metadata_value("Title")).strip() or None)
        finally:
            pdf.close()
    except pdfium.PdfiumError:
        message = "the PDF is damaged or protected by a password"
        raise InputError(message) from None


def _pdfium() -> Any:
    try:
        return import_module("pypdfium2")
    except ImportError:
        message = "PDF files need pypdfium2: pip install 'factcheck-claims[pdf]'"
        raise InputError(message) from None


def _page_lines(pdfium: Any, pdf: Any, index: int) -> Iterator[PdfLine]:
    page = pdf[index]
    words = page.get_textpage()
    try:
        for number, match in enumerate(_LINE.finditer(words.get_text_range()), 1):
            if match[0].strip():
                yield _line(pdfium, words, match, (index + 1, number))
    finally:
        words.close()
        page.close()


def _line(pdfium: Any, words: Any, match: "regex.Match[str]", place: tuple[int, int]) -> PdfLine:
    count = words.count_chars()
    text = match[0].rstrip()
    first = min(match.start() + len(match[0]) - len(match[0].lstrip()), count - 1)
    last = min(match.start() + len(text) - 1, count - 1)
    left, bottom = words.get_charbox(first, loose=True)[:2]
    right = words.get_charbox(last, loose=True)[2]
    size = pdfium.raw.FPDFText_GetFontSize(words.raw, first)
    shown = f"{text[:-1]}-" if text.endswith(_HYPHENS) else text
    return PdfLine(*place, shown.lstrip(), left, right, bottom, size)
