"""Files that are no texts for us, known by how they begin: other kinds of word-processor files, and our own reports."""

from pathlib import PurePosixPath

import regex

from factcheck.documents.settings import Source

SAVE_AS = {
    ".rtf": "Rich Text",
    ".doc": "the old Word format",
    ".odt": "OpenDocument",
    ".pages": "a Pages file",
    ".epub": "an electronic book",
}
"""Endings of texts that can be read once they are saved in another format, with the names of their formats."""

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
    rb"\A(?:error|warning|note)\[\w[\w-]*/[\w-]+\]: ",
)
_OWN_REPORT = regex.compile(b"|".join(_SIGNATURES))


def refused(source: Source) -> str | None:
    """Why a file is not read as a text, from its first bytes; None where it may be one."""
    ending = next((ending for begin, ending in _BEGINNINGS if source.data.startswith(begin)), None)
    if ending is None and source.data.startswith(_PACKED) and not source.name.lower().endswith(".docx"):
        ending = next((one for kind, one in _KINDS if kind in source.data[:_HEAD]), None) or _suffix(source)
        if ending not in SAVE_AS:
            return "a packed file, not a text"
    if ending is not None:
        return save_as(ending)
    if _OWN_REPORT.search(source.data[:_HEAD]):
        return "a report of factcheck, not a text: left out"
    return None


def save_as(ending: str) -> str:
    """What to do with a file of a format that has no reader."""
    return f"{SAVE_AS[ending]} is not read: save it as .docx, .html or .txt"


def _suffix(source: Source) -> str:
    return PurePosixPath(source.name).suffix.lower()
