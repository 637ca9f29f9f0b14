"""All that the index keeps of one document: itself, its claims, whom it names, and the keys under which it is found."""

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence, Set
from typing import Any, Self

from attrs import field, fields, frozen

from factcheck.index.codec import plain, restored, shape
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.model.quotation import Quotation
from factcheck.model.versions import keys_of

_LAYOUT = "document people keys, quotations, claims; entries statements words; places of 40 and 24 bits"
"""What a stored dossier holds, in this order: a line, a line, and a line for each claim; what its traces hold; how places of
words are packed.
"""
_LEVEL = 3
"""Of compression: the texts shrink to half, and higher levels take far longer for a little more."""

_MOST_SHRUNK = 100
"""How many times its own size what is stored unpacks to at most: a file of bombs would else take all memory there is."""

_READER = json.JSONDecoder()
_PLACE = [one.name for one in fields(Claim)].index("document")

Entry = tuple[int, int]
"""A blocking key and the value that a document gives there, both as numbers."""
Words = Mapping[str, Sequence[int]]
"""For each word or other trace in how many statements of a document it stands, and the places of those compared by it."""


@frozen(eq=False)
class Dossier:
    """A document with its claims and its quotations in the order of the text, the people it names, its entries, its words.

    ``keys`` are the blocking keys of each claim.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    people: tuple[Person, ...] = ()
    entries: tuple[Entry, ...] = ()
    statements: int = 0
    words: Words = field(factory=dict)
    keys: tuple[tuple[int, ...], ...] = ()
    quotations: tuple[Quotation, ...] = ()


@frozen(eq=False)
class Record:
    """A dossier as it is written: what can be looked up, and the bytes of it all; another process may have made it.

    ``kin`` are the numbers that its versions and its copies share one of with it.
    """

    name: str
    publisher: str | None
    tier: str | None
    published: str | None
    digest: bytes
    claims: int
    statements: int
    entries: tuple[Entry, ...]
    words: Words
    kin: tuple[int, ...]
    data: bytes
    traces: bytes

    @classmethod
    def of(cls, dossier: Dossier) -> Self:
        """The record of a dossier."""
        one = dossier.document
        published = one.published.isoformat() if one.published else None
        return cls(
            name=one.name,
            publisher=one.publisher,
            tier=one.tier,
            published=published,
            digest=content_hash(one),
            claims=len(dossier.claims),
            statements=dossier.statements,
            entries=tuple(sorted(set(dossier.entries))),
            words=dossier.words,
            kin=tuple(sorted({*version_keys(one), *copy_keys(one)})),
            data=packed(dossier),
            traces=_compressed((dossier.entries, dossier.statements, dossier.words)),
        )


def number(*parts: str) -> int:
    """A number of 64 bits for a key or a value; two different ones share it once in more archives than there are."""
    digest = hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def version_keys(document: Document) -> tuple[int, ...]:
    """The numbers of which versions of a document share one."""
    return tuple(number("version", *key) for key in keys_of(document))


def copy_keys(document: Document) -> tuple[int, ...]:
    """The numbers of which copies of a document share one; none where nobody tells who publishes it."""
    return tuple(number("run", str(run)) for run in sorted(document.runs.few)) if document.publisher else ()


def content_hash(document: Document) -> bytes:
    """Sixteen bytes that tell a document from every other: of its text and all that is known of it."""
    return hashlib.sha256(json.dumps(plain(document)).encode()).digest()[:16]


def packed(dossier: Dossier) -> bytes:
    """A dossier without its traces as bytes: lines of JSON, so that of the claims those alone are read that are wanted."""
    head = [plain(dossier.document), [plain(person) for person in dossier.people], dossier.keys]
    quotations = [plain(one) for one in dossier.quotations]
    return _compressed(head, quotations, *(plain(claim) for claim in dossier.claims))


def _compressed(*lines: Any) -> bytes:
    told = "\n".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines)
    data = told.encode("utf-8", "surrogatepass")
    shrunk = zlib.compress(data, _LEVEL)
    return shrunk if len(data) <= _MOST_SHRUNK * len(shrunk) else zlib.compress(data, 0)


def _decompressed(data: bytes) -> bytes:
    """What ``_compressed`` was given. Raises ValueError or zlib.error for what it has not made."""
    reader = zlib.decompressobj()
    told = reader.decompress(data, _MOST_SHRUNK * len(data) + 1)
    if not reader.eof:
        message = "larger than any, or cut off"
        raise ValueError(message)
    return told


def unpacked(data: bytes, wanted: Set[int] | None = None, quoted: bool = True, traces: bytes | None = None) -> Dossier:
    """The dossier in some bytes; of ``wanted`` keys the claims alone, quotations if they are asked for.

    Entries and words stand in its ``traces``. Raises ValueError for what is none.
    """
    try:
        first, second, *lines = _decompressed(data).split(b"\n")
        document, people, keys = _told(first)
        whole = restored(Document, document)
        if wanted is not None:
            lines = [line for line, own in zip(lines, keys, strict=True) if not wanted.isdisjoint(own)]
        entries, statements, words = ((), 0, {}) if traces is None else _told(_decompressed(traces))
        return Dossier(
            document=whole,
            claims=tuple(restored(Claim, _within(claim, whole, _PLACE)) for claim in _told(b"[%b]" % b",".join(lines))),
            people=tuple(restored(Person, person) for person in people),
            entries=tuple((key, value) for key, value in entries),
            statements=statements,
            words=words,
            keys=tuple(map(tuple, keys)),
            quotations=tuple(restored(Quotation, _within(one, whole)) for one in _told(second)) if quoted else (),
        )
    except (zlib.error, TypeError, RecursionError) as error:
        message = f"not a stored document: {error}"
        raise ValueError(message) from error


def _told(line: bytes) -> Any:
    """What a line tells; lines that nobody asks for are not even decoded."""
    value, end = _READER.raw_decode(text := line.decode("utf-8", "surrogatepass"))
    if end != len(text):
        message = "more than one value"
        raise ValueError(message)
    return value


def _within(stored: list[Any], document: Document, place: int = 0) -> list[Any]:
    """A stored claim or quotation with the document that it stands in back in its place."""
    return [*stored[:place], document, *stored[place + 1 :]]


def form() -> str:
    """What an index must have been written with to be read now: the fields of all that is stored."""
    return hashlib.sha256("\n".join((_LAYOUT, *map(shape, (Document, Claim, Person, Quotation)))).encode()).hexdigest()[:16]
