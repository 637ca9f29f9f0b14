"""From bytes to text: never a guess."""

import codecs
import unicodedata
from contextlib import suppress

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

_WIDE = ("utf-16", "utf-32")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file, without its byte order mark.

    Tried in this order: byte order mark, UTF-16 without one, the encoding that the file declares, UTF-8, Windows-1252. UTF-8
    of which a few bytes are broken keeps the rest. Raises InputError for what is no text in any of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data:
        text = _strict(data, _wide(data))
        _refuse_binary(text.encode())
        return text
    _refuse_binary(data)
    for name in (_codec(declared or ""), "utf-8"):
        with suppress(UnicodeDecodeError):
            if name is not None:
                return data.decode(name)
    text = data.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT)
    return text if sum(letter > "\x7f" for letter in text) > 2 * broken else _strict(data, "cp1252")


def _wide(data: bytes) -> str:
    """The UTF-16 that a file without a mark is in: in texts of Latin letters every other byte is zero, and none between."""
    halves = {"utf-16-le": (data[1::2], data[::2]), "utf-16-be": (data[::2], data[1::2])}
    for encoding, (high, low) in halves.items():
        if len(high) == len(low) <= 2 * high.count(0) and not low.count(0):
            return encoding
    message = "not a text file: it holds zero bytes, as programs and pictures do"
    raise InputError(message)


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
    """The name of a known text encoding.

    As in browsers (WHATWG Encoding), Latin-1 means Windows-1252, and a text that can be read as to say so is not UTF-16.
    """
    try:
        found = codecs.lookup(unicodedata.normalize("NFKC", declared).strip())
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True) or found.name in _NOT_FOR_FILES:
        return None
    if found.name.startswith(_WIDE):
        return None
    return "cp1252" if found.name in {"iso8859-1", "ascii"} else found.name
