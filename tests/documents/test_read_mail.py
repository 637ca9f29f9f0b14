"""Mails."""

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.mail import read_mail
from factcheck.documents.settings import ReadSettings, Source
from factcheck.errors import InputError
from factcheck.model.document import Document
from tests.documents.places import misplaced

SUBJECT = "Subject: =?utf-8?q?Caf=C3=A9_opens?="
HEADER = f"From: Harbour Office <press@harbour.example>\n{SUBJECT}\nDate: Wed, 7 May 2025 10:00:00 +0900\n"
TEXT = (
    "Dear all,\n\nthe café opened on Monday, as the harbour office had said it would when the year began in the old hall.\n"
)


def read(mail: str, settings: ReadSettings) -> Document:
    (document,) = read_mail(Source("a.eml", mail.encode()), settings).documents
    return document


def encoded(writing: str, text: str = TEXT) -> str:
    if writing == "base64":
        text = base64.encodebytes(text.encode()).decode()
    elif writing == "quoted-printable":
        text = quopri.encodestring(text.encode()).decode()
    return f'{HEADER}Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: {writing}\n\n{text}'


@pytest.mark.parametrize("writing", ["8bit", "quoted-printable", "base64"])
def test_a_mail_is_an_article_in_every_transfer_encoding(writing: str, settings: ReadSettings) -> None:
    """Title, sender and date are those of the header."""
    document = read(encoded(writing), settings)
    assert document.text == TEXT
    assert (document.title, document.publisher) == ("Café opens", "Harbour Office")
    assert str(document.published) == "2025-05-07 10:00:00+09:00"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("writing", ["8bit", "quoted-printable"])
def test_places_are_those_of_the_file(writing: str, newline: str, settings: ReadSettings) -> None:
    """Also behind encoded letters and soft line breaks."""
    original = encoded(writing).replace("\n", newline)
    document = read(original, settings)
    assert [wrong for wrong in misplaced(document, original) if not wrong[1].startswith("=")] == []
    assert document.place(document.text.index("the café")).line == 9


def test_places_in_base64_are_the_signs_that_hold_the_letters(settings: ReadSettings) -> None:
    """Four signs for three bytes."""
    document = read(encoded("base64"), settings)
    assert [str(document.place(offset)) for offset in (0, 1, 3, 56)] == ["7:1", "7:2", "7:5", "8:1"]


def test_the_plain_text_of_several_counts(settings: ReadSettings) -> None:
    """Then HTML; never an attachment."""
    parts = (
        '--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="a.txt"\n\nAttached.\n'
        "--x\nContent-Type: multipart/alternative; boundary=y\n\n"
        "--y\nContent-Type: text/html\n\n<p>In <b>HTML</b>.</p>\n--y\nContent-Type: text/plain\n\n{}\n--y--\n--x--\n"
    )
    mail = f"{HEADER}Content-Type: multipart/mixed; boundary=x\n\n{parts}"
    assert read(mail.format("In plain."), settings).text == "In plain."
    assert read(mail.format(""), settings).text == "In HTML."
    stub = mail.replace("In <b>", "Long. " * 100 + "In <b>").format(
        "See this mail in your browser: https://harbour.example/m"
    )
    assert read(stub, settings).text.endswith("Long. In HTML.")


@pytest.mark.parametrize(
    "mail",
    [
        "no mail at all",
        HEADER + "\n",
        HEADER + "Content-Type: image/png\n\nxx",
        HEADER + "Content-Transfer-Encoding: base64\n\n!!!\n",
    ],
)
def test_what_has_no_text_is_refused(mail: str, settings: ReadSettings) -> None:
    """With a reason."""
    with pytest.raises(InputError, match="mail"):
        read(mail, settings)


@pytest.mark.parametrize("writing", ["8bit", "quoted-printable", "base64"])
def test_an_unknown_encoding_is_read_as_utf_8(writing: str, settings: ReadSettings) -> None:
    """Bytes that do not fit are replaced."""
    assert read(encoded(writing).replace('"utf-8"', "klingon"), settings).text == TEXT


def test_a_sender_without_a_name_and_a_date_that_is_none(settings: ReadSettings) -> None:
    """The address stands for the name, and the date stays unknown."""
    document = read("From: a@b.example\nDate: Wed, 99 May 2025 10:00\n\nSo it was.\n", settings)
    assert (document.title, document.publisher, document.published) == (None, "a@b.example", None)
    assert read("Subject: =?klingon?q?x?=\n\nSo it was.\n", settings).title == "=?klingon?q?x?="


@given(st.text(alphabet=st.sampled_from("aB:=3D\n\r é-/;"), max_size=80))
def test_no_input_breaks_it(text: str) -> None:
    """A mail, or our own error."""
    for head in (
        "",
        "Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n",
        "From: x\nContent-Type: multipart/mixed; boundary=a\n",
    ):
        try:
            read_mail(Source("a.eml", (head + text).encode()), ReadSettings())
        except InputError:
            continue
