"""What a single line or paragraph is, by its shape and by the words that pages use for it."""

import re
from collections.abc import Iterable
from functools import cache, cached_property

import regex
from attrs import define

from factcheck.documents.lines import BULLET, Part
from factcheck.documents.settings import PageWords

_STUB = regex.compile(r"[A-Z]{1,4}$")
_AGENCY = regex.compile(r"\([A-Z][A-Z/ .-]{1,20}\)$")
_AFTER_NAME = (regex.compile(r""), regex.compile(r"|\s*[,|·•–—-].*\d\.?"))
_LONGEST_HEADING = 200
_MOST_HEADING_WORDS = 30
_LONGEST_CAPTION = 400
_LONGEST_LABEL = 120


def _any_of(words: Iterable[str]) -> str:
    """An expression that matches any of the words, longest first; nothing when there is no word."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?>" + "|".join(regex.escape(word, literal_spaces=True) for word in ordered) + ")" if ordered else "(?!)"


@define(frozen=True, slots=False)
class Cues:
    """The vocabularies of page structure, compiled."""

    words: PageWords

    @cached_property
    def published(self) -> "regex.Pattern[str]":
        """Matches the end of the words before a date of publication."""
        return _before_date(self.words.published, self.words.alone)

    @cached_property
    def updated(self) -> "regex.Pattern[str]":
        """Matches the end of the words before a date of change."""
        return _before_date(self.words.updated)

    @cached_property
    def _publication(self) -> re.Pattern[str]:
        known = {word.lower() for word in (*self.words.published, *self.words.alone, *self.words.updated)}
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(known))) or '(?!)'})(?!\w)")

    @cached_property
    def _byline(self) -> "regex.Pattern[str]":
        return regex.compile(rf"{_any_of(self.words.byline)}:?\s+(?-i:\p{{Lu}})", regex.IGNORECASE)

    @cached_property
    def _signature(self) -> "regex.Pattern[str]":
        name = r"\p{Lu}[\p{L}.'’-]*"
        return regex.compile(
            rf"{_any_of(self.words.byline)}:?\s+(?-i:{name}(?:[\s,]+(?:\p{{Ll}}{{1,3}}\s+)?{name}){{1,5}})", regex.IGNORECASE
        )

    @cached_property
    def _author_line(self) -> "regex.Pattern[str]":
        """Matches an author with what may stand beside one: names, words as short as "on", "in", "and", and separators."""
        apart = r"[\s,;|/·•()–—-]"
        word = r"(?:(?-i:\p{Lu})[\p{L}.'’-]*|(?-i:\p{Ll}{1,3}))"
        return regex.compile(rf"{_any_of(self.words.byline)}:?(?:{apart}++{word})++{apart}*+", regex.IGNORECASE)

    @cached_property
    def labels(self) -> dict[str, str]:
        """What a label at the head of a text says of its line, by the label in small letters."""
        days = {"published": (*self.words.published, *self.words.alone), "updated": self.words.updated}
        return {**self.words.header, **{word.lower(): how for how, words in days.items() for word in words}}

    @cached_property
    def _credit(self) -> "regex.Pattern[str]":
        credit = _any_of(self.words.credit)
        return regex.compile(rf"{credit}(?:\s+\w+){{0,2}}+\s*:|{credit}(?<=\sby)\s", regex.IGNORECASE)

    @cached_property
    def _credit_in_brackets(self) -> "regex.Pattern[str]":
        return regex.compile(rf"\((?:[^()]*\W)?{_any_of(self.words.credit)}\b[^()]*\)$", regex.IGNORECASE)

    @cached_property
    def _read_also(self) -> "regex.Pattern[str]":
        return regex.compile(rf"\W*{_any_of(self.words.read_also)}\s*(?P<end>$|[:>»…])", regex.IGNORECASE)

    @cached_property
    def _share(self) -> "regex.Pattern[str]":
        return regex.compile(rf"(?=.*\p{{L}})(?>{_any_of(self.words.share)}(?!\w)|\d+|[\W_]+)++$", regex.IGNORECASE)

    @cached_property
    def _comments(self) -> "regex.Pattern[str]":
        return regex.compile(rf"(?:\d+\s+)?{_any_of(self.words.comments)}\s*(?:\(\d+\))?\W*$", regex.IGNORECASE)

    def kind(self, part: Part) -> str:
        """The kind of block that a part is, looked at alone."""
        text = part.text
        if self.is_noise(part):
            return "noise"
        if BULLET.match(text):
            return "item"
        if len(text) <= _LONGEST_CAPTION and self._is_credited(text):
            return "caption"
        if self.is_byline(part):
            return "meta"
        return "title" if is_heading(part) else "paragraph"

    def _is_credited(self, text: str) -> bool:
        """Whether a text begins with words such as "Photo:", or ends with a credit or an agency in brackets."""
        if self._credit.match(text):
            return True
        brackets = text.rfind("(") if text.endswith(")") else -1
        return brackets >= 0 and bool(self._credit_in_brackets.match(text, brackets) or _AGENCY.match(text, brackets))

    def marked(self, part: Part, markup: str) -> str:
        """The kind of a part to which the markup gives one; its shape tells noise, captions and bylines among paragraphs."""
        if self.is_noise(part):
            return "noise"
        shape = self.kind(part) if markup == "paragraph" else markup
        return "paragraph" if shape == "title" and markup != "title" else shape

    def names_publication(self, line: str) -> bool:
        """Whether a line has any word that can stand before a date of publication."""
        return self._publication.search(line.lower()) is not None

    def is_noise(self, part: Part) -> bool:
        """Whether a part is a button bar, a link to another article, or a stub left of a picture."""
        text = part.text
        if len(text) > _LONGEST_LABEL:
            return False
        return bool(_STUB.match(text) or self._share.match(text) or self._read_also.match(text) or self.opens_comments(part))

    def opens_list(self, part: Part) -> bool:
        """Whether a part is the heading of a list of other articles."""
        match = self._read_also.match(part.text)
        return match is not None and match.end() == len(part.text)

    def opens_comments(self, part: Part) -> bool:
        """Whether a part is the heading of the readers' comments."""
        return len(part.text) <= _LONGEST_LABEL and self._comments.match(part.text) is not None

    def is_byline(self, part: Part) -> bool:
        """Whether a part names the author."""
        return not part.finished and len(part.text) <= _LONGEST_LABEL and self._byline.match(part.text) is not None

    def is_author_line(self, words: str) -> bool:
        """Whether words name an author and tell nothing: "By Ada Quill and Otto Brahm in Lima | "."""
        return self._author_line.fullmatch(words) is not None

    def is_signature(self, words: str, dated: bool = False) -> bool:
        """Whether words are a byline and nothing more: "By Ada Quill"; ``dated``: a year may end them."""
        match = self._signature.match(words)
        return match is not None and _AFTER_NAME[dated].fullmatch(words, match.end()) is not None


@cache
def cues_of(words: PageWords) -> Cues:
    """The cues of some vocabularies, compiled once."""
    return Cues(words)


def _before_date(words: Iterable[str], alone: Iterable[str] = ()) -> "regex.Pattern[str]":
    """What ends with a cue and at most one more word, a weekday; behind one alone no other label ("Date signed:")."""
    cue, bare = rf"(?<!\w){_any_of(words)}", rf"(?<=^|[^\w\s]\s*){_any_of(alone)}"
    return regex.compile(
        rf"(?:{cue}\W{{1,8}}+(?:\p{{L}}+\W{{1,3}}+)?|{bare}\W{{1,8}}+(?:\p{{L}}+[^\w:]{{1,3}}+)?)$", regex.IGNORECASE
    )


def is_heading(part: Part) -> bool:
    """Whether a part could be a headline: short, not finished like a sentence, opened with a capital, a digit or a quote."""
    text = part.text
    if len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_HEADING_WORDS or text[0].islower():
        return False
    return (not part.finished or text.rstrip("\"'”’»)]")[-1] in "?!") and any(character.isalpha() for character in text)
