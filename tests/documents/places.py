"""Holds for every reader: what stands in the document stands at its place in the file."""

import regex

from factcheck.model.document import Document

_NEWLINE = regex.compile(r"\r\n|\r|\n")


def misplaced(document: Document, original: str) -> list[tuple[str, str]]:
    """The letters and digits of a document that do not stand at their place in the file, each with what stands there.

    A character reference ("&eacute;") stands for another letter than its own.
    """
    starts = [0, *(match.end() for match in _NEWLINE.finditer(original))]
    wrong = []
    for offset, sign in enumerate(document.text):
        place = document.place(offset)
        there = starts[place.line - 1] + place.column - 1
        if sign.isalnum() and original[there : there + 1] not in {sign, "&"}:
            wrong.append((document.text[offset : offset + 20], original[there : there + 20]))
    return wrong
