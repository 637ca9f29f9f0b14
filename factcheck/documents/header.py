"""Lines at the head of a text that say what it is: "Title: Ferry opens", "Source: Harbour Gazette", "Date: 3 May 2026"."""

from collections.abc import Mapping, Sequence

import regex
from attrs import define, evolve, field

from factcheck.documents.cues import Cues, is_heading
from factcheck.documents.datelines import stopped
from factcheck.documents.lines import Part
from factcheck.documents.settings import ReadSettings
from factcheck.frozen import frozen
from factcheck.model.document import TIERS

_LINE_END = regex.compile(r"(?:\r\n|\r|\n)[ \t]*")
_LABELLED = regex.compile(r"(?P<label>\p{L}[\p{L} ]{1,30}?)[ \t]*:[ \t]+(?P<value>\S.*)")
_LONGEST_TITLE = 200
_LONGEST_DATE = 40
_MOST_WORDS = 12
_MARKS = frozenset({"title", "publisher", "published", "updated", "author"})
"""At least one line of a header tells one of these; the others alone may as well be the text."""

_SINGLE_WORDS = frozenset({"address", "language"})


@frozen
class Header:
    """The parts of an article with the lines of its header named, and the fields that these fill."""

    parts: tuple[Part, ...]
    fields: Mapping[str, str] = field(factory=dict)


@define
class _Reader:
    """Takes the lines of a header off the parts of an article."""

    cues: Cues
    rest: list[Part]
    named: list[Part] = field(factory=list)
    fields: dict[str, str] = field(factory=dict)

    def take_headline(self) -> None:
        """Takes the headline over which stands above the labelled lines."""
        line, below = _cut(self.rest[0])
        if below is None or _label(below, self.cues) is None:
            line, below = self.rest[0], None
        if line.kind in {"title", "paragraph"} and is_heading(line) and _label(line, self.cues) is None:
            self.named.append(evolve(line, kind="title"))
            self.rest[:1] = [below] if below else []

    def take_line(self) -> bool:
        """Takes a labelled line; False where the next line is none."""
        label = _label(self.rest[0], self.cues) if self.rest else None
        if label is None:
            return False
        line, below = _cut(self.rest[0])
        name, value = label
        self.named += _named(line, name, value)
        self.fields.setdefault(name, value)
        self.rest[:1] = [evolve(below, kind=self.cues.kind(below))] if below else []
        return True


def header(parts: Sequence[Part], cues: Cues) -> Header:
    """The header of an article: labelled lines before anything else, or under the headline.

    Its days are told as those of any line of a page are.
    """
    reader = _Reader(cues, list(parts))
    if parts:
        reader.take_headline()
    while reader.take_line():
        pass
    if not _MARKS & set(reader.fields):
        return Header(tuple(parts))
    return Header((*reader.named, *reader.rest), reader.fields)


def stands_alone(line: str, cues: Cues, settings: ReadSettings) -> bool:
    """Whether a line at the head of a text goes on with no line beside it: one of a header, a byline, a dateline, a date."""
    part = Part(0, len(line), line)
    if _label(part, cues) is not None or cues.is_signature(line, dated=True):
        return True
    dateline = stopped(part, cues, settings)
    if dateline is not None:
        return dateline[0] == len(line)
    return len(line) <= _LONGEST_DATE and [part.span] == [date.span for date in settings.find_dates(line)]


def _cut(part: Part) -> tuple[Part, Part | None]:
    """The first line of a part, and what stands below it."""
    ending = _LINE_END.search(part.text)
    if ending is None:
        return part, None
    text = part.text[: ending.start()].rstrip(" \t")
    line = evolve(part, end=part.start + len(text), text=text)
    return line, evolve(part, start=part.start + ending.end(), text=part.text[ending.end() :], gap=0)


def _label(part: Part, cues: Cues) -> tuple[str, str] | None:
    """What the first line of a part fills, and with what; None for a line that is none of a header."""
    match = _LABELLED.fullmatch(_cut(part)[0].text)
    name = cues.labels.get(match["label"].lower()) if match else None
    return (name, match["value"]) if match and name and _fits(name, match["value"]) else None


def _fits(name: str, value: str) -> bool:
    """Whether a value is of the kind that a field holds, and no sentence."""
    if name == "title":
        return len(value) <= _LONGEST_TITLE
    if name == "tier":
        return value in TIERS
    if name == "publisher" and value[0].islower():
        return False
    return len(value.split()) <= (1 if name in _SINGLE_WORDS else _MOST_WORDS)


def _named(line: Part, name: str, value: str) -> list[Part]:
    """A labelled line with its kind; the words of a title are the headline, without their label."""
    if name != "title":
        return [evolve(line, kind="meta")]
    at = len(line.text) - len(value)
    label = line.text[:at].rstrip()
    return [
        evolve(line, end=line.start + len(label), text=label, kind="meta"),
        evolve(line, start=line.start + at, text=line.text[at:], kind="title", gap=0),
    ]
