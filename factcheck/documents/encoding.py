"""From bytes to text: never a guess."""

import codecs
import unicodedata

from factcheck.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_FOR_FILES = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""Codecs of Python that write host names, program texts or mail headers, and take a file for what it is not."""

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file, without its byte order mark.

    Tried in this order: byte order mark, the encoding that the file declares, UTF-8 without an error, Windows-1252. Raises
    InputError for what is no text in any of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data:
        message = "not a text file (or UTF-16 without a byte order mark)"
        raise InputError(message)
    _refuse_binary(data)
    if declared is not None and (known := _codec(declared)):
        return _strict(data, known)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(data, "cp1252")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"not a text file: byte {error.start + 1} is no character in {encoding}"
        raise InputError(message) from None


def _refuse_binary(data: bytes) -> None:
    """Control characters are rare in texts: more than one byte in fifty means another kind of file."""
    if len(data.translate(None, _CONTROLS)) < len(data) - len(data) // 50:
        message = "not a text file: it is full of control characters"
        raise InputError(message)


def _codec(declared: str) -> str | None:
    """The name of a known text encoding; what pages call Latin-1 is Windows-1252, as in browsers (WHATWG Encoding)."""
    try:
        found = codecs.lookup(unicodedata.normalize("NFKC", declared).strip())
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True) or found.name in _NOT_FOR_FILES:
        return None
    return "cp1252" if found.name in {"iso8859-1", "ascii"} else found.name
