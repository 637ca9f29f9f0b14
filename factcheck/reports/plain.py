"""Text of documents made fit for a terminal: nothing of it moves the cursor, changes colours or turns the line round."""

import unicodedata

_BIDI = frozenset((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070)))
_UNSEEN = frozenset((*range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)))
_TAB = "    "


def visible_char(char: str) -> str:
    """The character as it may be printed.

    Control characters become their pictures (ESC is ␛), marks that turn the direction of writing and others that hide
    text become ``‹U+202E›``, a tab becomes four blanks; every other character is itself.
    """
    code = ord(char)
    if 0x20 <= code < 0x7F:
        return char
    if char == "\t":
        return _TAB
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code in _BIDI or code in _UNSEEN or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp"):
        return f"‹U+{code:04X}›"
    return char


def visible(text: str) -> str:
    """The text with every character as it may be printed; a newline is a control character too."""
    return text if text.isascii() and text.isprintable() else "".join(map(visible_char, text))


def cells(text: str) -> int:
    """How many terminal cells a printable text takes: wide characters two, combining marks none (Unicode UAX #11)."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def wrap(text: str, first: str, rest: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells, broken at blanks.

    The first line opens with ``first``, all others with ``rest``. A word longer than a line stands alone and is not broken.
    """
    lines = [first]
    empty = True
    for word in visible(text).split():
        joined = lines[-1] + word if empty else f"{lines[-1]} {word}"
        if empty or cells(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(rest + word)
        empty = False
    return lines
