"""Mails (RFC 5322, MIME): the subject is the title, the sender the publisher, the Date header the date."""

import base64
import binascii
import email
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

import regex

from factcheck.documents.decoded import Decoded
from factcheck.documents.encoding import decode
from factcheck.documents.records import Record, record_documents
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.errors import InputError
from factcheck.model.document import Layout

_QUOTED = regex.compile(r"(?P<soft>=[ \t]*+(?:\r\n|\r|\n))|(?P<bytes>(?:=[0-9A-Fa-f]{2})++)|(?P<plain>[^=]++|=)")
_EMPTY_LINE = regex.compile(r"(?:\r\n|\r|\n)(?:\r\n|\r|\n)")
_DEEPEST = 20
_LONGEST_STUB = 300
_SHARE_OF_STUB = 10


def read_mail(source: Source, settings: ReadSettings) -> Reading:
    """The documents of a mail: of its plain text, or of its HTML where it has no plain text; attachments are left alone.

    Raises InputError for a file that is no mail or has no text.
    """
    original = decode(source.data)
    message, body = _parsed(original)
    if body is None or not (message["from"] or message["subject"]):
        reason = "not a mail with a text"
        raise InputError(reason)
    raw = str(body.get_payload())
    decoded = _decoded(raw, max(original.find(raw, _head_end(original)), 0), body)
    record = Record(source.name, decoded.text, decoded.layout(Layout.of(original).line_starts), _fields(message))
    return Reading(record_documents(record, source.path, settings))


def _parsed(original: str) -> tuple[Message, Message | None]:
    """A mail and the part of it that is its text."""
    try:
        message = email.message_from_string(original)
        return message, _body(message, _DEEPEST)
    except RecursionError:
        reason = "the mails in this mail are nested too deeply"
        raise InputError(reason) from None


def _head_end(original: str) -> int:
    """Where the header of a mail ends."""
    match = _EMPTY_LINE.search(original)
    return match.end() if match else 0


def _body(message: Message, depth: int) -> Message | None:
    """The part of a mail that is its text: the first plain one, else the first HTML one.

    A short plain one beside a long HTML one only says that the mail is to be read elsewhere.
    """
    parts = [part for part in _texts(message, depth) if str(part.get_payload()).strip()]
    plain = next((part for part in parts if part.get_content_subtype() == "plain"), None)
    html = next((part for part in parts if part.get_content_subtype() == "html"), None)
    return html if plain is None or (html is not None and _is_stub(plain, html)) else plain


def _is_stub(plain: Message, html: Message) -> bool:
    length = len(str(plain.get_payload()).strip())
    return length < _LONGEST_STUB and length * _SHARE_OF_STUB < len(str(html.get_payload()))


def _texts(message: Message, depth: int) -> list[Message]:
    """The parts of a mail that are text and no attachment, in order."""
    if message.is_multipart():
        inner = message.get_payload() if depth else []
        return [text for part in inner if isinstance(part, Message) for text in _texts(part, depth - 1)]
    shown = message.get_content_disposition() != "attachment"
    return [message] if shown and message.get_content_type() in {"text/plain", "text/html"} else []


def _fields(message: Message) -> dict[str, str]:
    """What the header tells."""
    name, address = _sender(_header(message, "from"))
    told = {"title": _header(message, "subject"), "publisher": name or address, "published": _header(message, "date")}
    return {key: value for key, value in told.items() if value}


def _sender(value: str) -> tuple[str, str]:
    """Name and address of a sender; the value as it stands where it is none that can be read."""
    try:
        return parseaddr(value)
    except RecursionError:
        return value, ""


def _header(message: Message, name: str) -> str:
    """A header field on one line, its encoded words decoded (RFC 2047), or as it stands where they are broken."""
    value = str(message[name] or "")
    with suppress(MessageError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())


def _decoded(raw: str, start: int, body: Message) -> Decoded:
    """The text of a part, its transfer encoding undone (RFC 2045)."""
    writing = str(body["content-transfer-encoding"] or "").strip().lower()
    charset = _known(body.get_content_charset())
    if writing == "quoted-printable":
        return _quoted(raw, start, charset)
    if writing == "base64":
        return _base64(raw, start, charset)
    decoded = Decoded()
    decoded.add(raw, start)
    return decoded


def _quoted(raw: str, start: int, charset: str) -> Decoded:
    decoded = Decoded()
    for match in _QUOTED.finditer(raw):
        if match["bytes"]:
            data = bytes.fromhex(match["bytes"].replace("=", ""))
            decoded.add(data.decode(charset, "replace"), start + match.start())
        elif match["plain"]:
            decoded.add(match["plain"], start + match.start())
    return decoded


def _base64(raw: str, start: int, charset: str) -> Decoded:
    """Every code point is placed at the sign that holds the beginning of its first byte."""
    signs = [offset for offset, sign in enumerate(raw) if not sign.isspace()]
    try:
        data = base64.b64decode("".join(raw.split()), validate=True)
    except (binascii.Error, ValueError):
        message = "the text of the mail is broken: it is not base64"
        raise InputError(message) from None
    decoded, byte = Decoded(), 0
    for character in data.decode(charset, "replace"):
        decoded.add(character, start + signs[min(byte * 4 // 3, len(signs) - 1)])
        byte += len(character.encode(charset, "replace"))
    return decoded


def _known(charset: str | None) -> str:
    """The encoding that a mail names, or UTF-8 where it names none that is known."""
    try:
        "".encode(charset or "utf-8")
    except (LookupError, ValueError):
        return "utf-8"
    return charset or "utf-8"
