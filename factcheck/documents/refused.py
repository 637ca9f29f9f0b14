"""Files that are no texts for us, known by how they begin: other kinds of word-processor files, and our own reports."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import PurePosixPath

import regex

from factcheck.documents.encoding import decode
from factcheck.documents.settings import Source

SAVE_AS = {
    ".rtf": "Rich Text",
    ".doc": "the old Word format",
    ".odt": "OpenDocument",
    ".pages": "a Pages file",
    ".epub": "an electronic book",
}
"""Endings of texts that can be read once they are saved in another format, with the names of their formats."""

NO_TEXT = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".ico"), "a picture"),
    **dict.fromkeys((".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar"), "a packed file"),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".ogg", ".flac"), "a recording"),
    **dict.fromkeys((".mp4", ".mov", ".avi", ".mkv", ".webm"), "a film"),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), "a spreadsheet"),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), "a slide show"),
}
"""Endings of files that are no texts, with what they are."""

_SIGNS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file"),
)
_MOST_FOREIGN = 10
"""In a text of one byte a character, at most one in so many is no ASCII; only asked where the ending tells nothing."""

_PACKED = b"PK\x03\x04"
_BEGINNINGS = ((b"{\\rtf", ".rtf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"))
_KINDS = ((b"mimetypeapplication/vnd.oasis", ".odt"), (b"mimetypeapplication/epub", ".epub"))
_HEAD = 4096
_SIGNATURES = (
    rb'<meta name="generator" content="factcheck ',
    rb'<testsuites name="factcheck"',
    rb'"(?:tool|driver|source)":\s*\{\s*"(?:driver":\s*\{\s*")?name": "factcheck"',
    rb'"kind": "head", "schema_version"',
    rb"\A(?:\xef\xbb\xbf)?fingerprint,severity,check,slot,message,side,",
    rb"\A# Contradictions\n\nChecked \d",
    rb"\A[^\r\n]{1,500}?:\d+:\d+: (?:error|warning|note) [\w-]+/[\w-]+ [^\r\n]{1,2000}\[[0-9a-f]{8,16}\][ \t]*\r?$",
    rb"\A(?:error|warning|note)\[\w[\w-]*/[\w-]+\]: ",
)
_OWN_REPORT = regex.compile(b"|".join(_SIGNATURES), regex.MULTILINE)


def refused(source: Source) -> str | None:
    """Why a file is not read as a text, from its first bytes; None where it may be one."""
    ending = next((ending for begin, ending in _BEGINNINGS if source.data.startswith(begin)), None)
    if ending is None and source.data.startswith(_PACKED) and not source.name.lower().endswith(".docx"):
        ending = next((one for kind, one in _KINDS if kind in source.data[:_HEAD]), None) or _suffix(source)
        if ending not in SAVE_AS:
            return "a packed file, not a text"
    if ending is None and _suffix(source) in SAVE_AS:
        ending = _suffix(source)
    if ending is not None:
        return save_as(ending)
    kind = NO_TEXT.get(_suffix(source)) or next((kind for sign, kind in _SIGNS if source.data.startswith(sign)), None)
    if kind is not None:
        return f"{kind}, not a text: save what it says as .txt, .docx, .html or .pdf"
    if _OWN_REPORT.search(source.data[:_HEAD]):
        return "a report of factcheck, not a text: left out"
    return None


def strange(source: Source) -> str | None:
    """Why a file whose ending tells nothing is not read as plain text; None where its bytes plainly are one."""
    if source.data.startswith(b"%PDF-"):
        return "a PDF file by its first bytes: give its name the ending .pdf"
    text = decode(source.data)
    if _is_utf8(source.data) or source.data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return None
    foreign = sum(not character.isascii() for character in text)
    return "not plainly a text: save it as .txt in UTF-8" if foreign * _MOST_FOREIGN > len(text) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def save_as(ending: str) -> str:
    """What to do with a file of a format that has no reader."""
    return f"{SAVE_AS[ending]} is not read: save it as .docx, .html or .txt"


def _suffix(source: Source) -> str:
    return PurePosixPath(source.name).suffix.lower()
