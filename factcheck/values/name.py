"""Names of people, and how alike two of them are."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property, lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz

from factcheck.frozen import frozen

_ARTICLES = frozenset({"al", "el", "ul", "as", "ash", "ad", "ar", "an", "at", "az"})
"""The Arabic article before any letter: written joined, with a hyphen, apart, or left out."""
_FILIATION = frozenset({"bin", "ibn", "ben", "bint", "binti"})
_SHORTENED = {"st": "saint", "ste": "sainte"}
"""Saints in names of places, clubs and families: Paris St-Germain, Yves Saint Laurent."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SOUNDS = (
    ("sch", "sh"), ("tch", "ch"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("kh", "h"), ("gh", "g"), ("q", "k"), ("x", "ks"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("w", "v"), ("y", "i"), ("iy", "i"),
)  # fmt: skip
"""Spellings of one sound in names that come from other scripts, and of German and Nordic vowels."""
_VOWELS = (frozenset("ae"), frozenset("ei"), frozenset("ou"))
"""Vowels that transliterations of one name interchange."""
_DIGRAPH = re.compile("([aou])e")
_SILENT = re.compile("(?<=[aeiou])h$")
"""Written or not: Hannah and Hanna."""
_VOWEL = re.compile("[aeiou]")
_NEITHER = re.compile(r"[^a-z0-9]+")
_NEAR = 88
_LONG = 8
_SHORT = 4
_TWO_WORDS = 2


class Likeness(Enum):
    """How alike two names are, most alike first; exactly one level holds."""

    SAME = "same"
    ORDER_SWAPPED = "order swapped"
    VARIANT = "variant"
    SHORT_FORM = "short form"
    DIFFERENT = "different"


@frozen
class Name:
    """A person's name in parts, as written, with a hyphenated part whole; honorifics and suffixes stand apart."""

    parts: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    suffix: str = ""

    @classmethod
    def of(cls, text: str) -> "Name":
        """The name that is written as ``text``, without honorifics."""
        return _read(text)

    @cached_property
    def key(self) -> str:
        """The name for looking up: small letters, no accents, no articles, parts in alphabetic order, suffix last."""
        parts = " ".join(sorted(_parts(self))) or plain(" ".join(self.parts))
        return f"{parts} {plain(self.suffix)}" if self.suffix else parts

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """The consonants by which the parts are heard, in alphabetic order: spellings of one name mostly share them."""
        return tuple(sorted(_VOWEL.sub("", _sound(part)) for part in _parts(self)))

    def __str__(self) -> str:
        return " ".join((*self.parts, self.suffix)) if self.suffix else " ".join(self.parts)


@lru_cache(maxsize=8192)
def _read(text: str) -> Name:
    """The name in a text; an archive names the same people again and again."""
    words = tuple(text.replace(",", " ").split())
    last = words[-1] if words else ""
    if len(words) > _TWO_WORDS and plain(last) in _SUFFIXES:
        return Name(parts=words[:-1], suffix=last)
    return Name(parts=words)


_NOTHING: Mapping[str, str] = MappingProxyType({})


def likeness(one: Name, other: Name, short_names: Mapping[str, str] = _NOTHING) -> Likeness:
    """How alike two names are; ``short_names`` tells what familiar forms stand for ("bill": "william").

    SAME: José Díaz, Jose Diaz; Mohammed al-Thani, Mohammed Al Thani; Bill Quill, William Quill.
    ORDER_SWAPPED: Quill Ada, Ada Quill. VARIANT: Nassir Ali, Nasser Ali.
    SHORT_FORM: Ada Quill, Ada M. Quill; A. Quill, Ada Quill; Quill, Ada Quill.
    DIFFERENT: Quill Ada, Quill Mira.
    """
    here = tuple(short_names.get(part, part) for part in _parts(one))
    there = tuple(short_names.get(part, part) for part in _parts(other))
    if _suffixes_differ(one, other):
        return Likeness.DIFFERENT
    if _joined(here) == _joined(there) or _without_digraphs(here) == _without_digraphs(there):
        return Likeness.SAME
    if sorted(here) == sorted(there) and _turned(here, there):
        return Likeness.ORDER_SWAPPED
    if _variants(here, there):
        return Likeness.VARIANT
    return Likeness.SHORT_FORM if _shorter(here, there) or _shorter(there, here) else Likeness.DIFFERENT


def has_by_initial(text: str, names: Iterable[str]) -> bool:
    """Whether a text has one of some names with the initial alone of its first part: "A. Quill" for "Ada Quill"."""
    several = (name.parts for name in map(Name.of, names) if len(name.parts) > 1)
    return any(re.search(rf"\b{re.escape(parts[0][0])}\. {re.escape(parts[-1])}\b", text) for parts in several)


def plain(text: str) -> str:
    """Small letters and digits without accents; everything else is a blank, blanks are single."""
    if text.isascii() and text.isalnum():
        return text.lower()
    return " ".join(_NEITHER.sub(" ", _latin(text.replace("’", "").replace("'", ""))).split())


def are_respelt(one: str, other: str) -> bool:
    """Whether two names are one, but for letters that are written with a second one where accents are wanting: ü, ue."""
    return _without_digraphs(plain(one).split()) == _without_digraphs(plain(other).split())


def _latin(text: str) -> str:
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded.translate(_LETTERS))
        folded = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return folded


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss"})


def _parts(name: Name) -> tuple[str, ...]:
    """The parts that make the name, articles and filiation left out, hyphenated parts joined."""
    words = [_compared(part) for part in name.parts]
    return tuple(word for word in words if word and word not in _FILIATION)


@lru_cache(maxsize=4096)
def _compared(part: str) -> str:
    """A part as compared: plain, without an article; kept, since the names of a document come again and again."""
    return "".join(_SHORTENED.get(piece, piece) for piece in plain(part).split(" ") if piece not in _ARTICLES)


def _joined(parts: tuple[str, ...]) -> str:
    return "".join(parts)


def _without_digraphs(parts: Iterable[str]) -> str:
    """The parts with one letter for the two by which ø, ö, ä and ü are written, too; short ones as they are."""
    return "".join(_DIGRAPH.sub(r"\1", part) if len(part) > _SHORT else part for part in parts)


def _turned(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    """Whether the one is the other with its last part first, or the reverse."""
    return there in {here[-1:] + here[:-1], here[1:] + here[:1]}


def _suffixes_differ(one: Name, other: Name) -> bool:
    return bool(one.suffix and other.suffix) and plain(one.suffix) != plain(other.suffix)


def _variants(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    orders = [there, there[-1:] + there[:-1], there[1:] + there[:1]]
    if len(here) != len(there):
        return _sound(_joined(here)) == _sound(_joined(there))
    return any(all(map(sounds_alike, here, order)) for order in orders)


@lru_cache(maxsize=16384)
def sounds_alike(one: str, other: str) -> bool:
    """Whether two parts of a name in plain letters can be transliterations, or slips, of one."""
    here, there = _sound(one), _sound(other)
    if here == there:
        return True
    if min(len(here), len(there)) >= _LONG and fuzz.ratio(here, there) >= _NEAR:
        return True
    if len(here) != len(there) or len(here) < _SHORT:
        return False
    return all(a == b or {a, b} in _VOWELS for a, b in zip(here, there, strict=True)) and _same_start(here, there)


def heard_alike(one: str, other: str) -> bool:
    """Whether two parts of a name in plain letters are heard as one, vowel for vowel: Mohammed and Mohamed."""
    return _sound(one) == _sound(other)


def _same_start(here: str, there: str) -> bool:
    return here[0] == there[0] or {here[0], there[0]} == {"o", "u"}


@lru_cache(maxsize=4096)
def _sound(part: str) -> str:
    for written, heard in _SOUNDS:
        part = part.replace(written, heard)
    return _SILENT.sub("", re.sub(r"(.)\1+", r"\1", part))


def _shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether every part of the short name is one of the full name, or its initial, in any order that keeps a whole part."""
    if not short or len(short) > len(full) or len(short) > 5:
        return False
    whole = any(part in full or any(sounds_alike(part, other) for other in full) for part in short if len(part) > 1)
    fitting = [{place for place, part in enumerate(full) if _stands_for(one, part)} for one in short]
    return whole and _each_its_own(sorted(fitting, key=len))


def _each_its_own(fitting: list[set[int]]) -> bool:
    """Whether each can have one of the places that fit it, and no two the same; those with few to choose from come first."""
    return not fitting or any(_each_its_own([rest - {place} for rest in fitting[1:]]) for place in fitting[0])


def _stands_for(short: str, full: str) -> bool:
    return short == full or sounds_alike(short, full) or (min(len(short), len(full)) == 1 and short[0] == full[0])
