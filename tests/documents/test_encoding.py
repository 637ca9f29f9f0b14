"""From bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.encoding import decode
from factcheck.errors import InputError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"], ids=str)
def test_texts_are_read_in_every_encoding_that_says_what_it_is(encoding: str) -> None:
    """A byte order mark, valid UTF-8 or Windows-1252 decide, and the mark is no part of the text."""
    assert decode("Café – “no”".encode(encoding)) == "Café – “no”"


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xfe\xff", "utf-16-be"), (b"\0\0\xfe\xff", "utf-32-be")])
def test_the_other_byte_order_is_read_too(mark: bytes, encoding: str) -> None:
    """Big-endian texts are read when they carry their mark."""
    assert decode(mark + "Tōkyō".encode(encoding)) == "Tōkyō"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark_where_every_other_byte_is_zero(encoding: str) -> None:
    """As programs of Windows write it; nothing else looks so."""
    assert decode("They met – in Tokyo – on 6 May.\r\n".encode(encoding)) == "They met – in Tokyo – on 6 May.\r\n"


def test_a_few_broken_bytes_do_not_spoil_a_text() -> None:
    """A text of which most letters beyond ASCII are UTF-8 is UTF-8, whatever it declares; another is Windows-1252."""
    damaged = "“Café” – “thé”".encode() + b"\xa0."
    assert decode(damaged) == "“Café” – “thé”\N{REPLACEMENT CHARACTER}."
    assert decode(damaged, declared="utf-8") == decode(damaged)
    assert decode("“Café” – “thé”".encode("cp1252"), declared="utf-8") == "“Café” – “thé”"
    assert decode("Café".encode(), declared="utf-16") == "Café"


def test_a_declared_encoding_is_believed_before_utf_8_is_tried() -> None:
    """What the file says of itself comes first; Latin-1 means Windows-1252, as in browsers."""
    assert decode("Катар".encode("cp1251"), declared="windows-1251") == "Катар"
    assert decode(b"\x93so\x94", declared="ISO-8859-1") == "“so”"


@pytest.mark.parametrize("declared", ["no such thing", "hex", "", "\0"])
def test_a_declaration_that_names_no_text_encoding_is_passed_over(declared: str) -> None:
    """UTF-8 is tried next."""
    assert decode("né".encode(), declared=declared) == "né"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a\0b", "not a text file: it holds zero bytes, as programs and pictures do"),
        ("Ā plain text".encode("utf-16-le"), "not a text file: it holds zero bytes, as programs and pictures do"),
        (b"\1\0\2\0" * 40, "not a text file: it is full of control characters"),
        (b"caf\xe9 \x81", "not a text file: byte 6 is no character in cp1252"),
        (b"\xff\xfe\x00\xd8", "not a text file: byte 1 is no character in utf-16-le"),
        (bytes(range(1, 9)) * 4, "not a text file: it is full of control characters"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    """Nothing is guessed, and the message says where reading ended."""
    with pytest.raises(InputError) as caught:
        decode(data)
    assert str(caught.value) == reason


@given(st.binary(max_size=200))
def test_any_bytes_give_a_text_or_our_own_error(data: bytes) -> None:
    """No input makes it raise anything else."""
    try:
        text = decode(data)
    except InputError:
        return
    assert "\0" not in text or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff", b"\xef\xbb\xbf"))
