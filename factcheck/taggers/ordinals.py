"""Finds ordinals that number an event: "first-ever", "2nd", "twenty-first", "41st", "XII Summit"."""

from collections.abc import Iterator

from attrs import define

from factcheck.model.mention import Ordinal
from factcheck.taggers.found import Found
from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.words import Words

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LARGEST = 300


def find(text: Words, lexicon: Lexicon) -> Iterator[Found[Ordinal]]:
    """All ordinals that can number one of a series, from left to right."""
    finder = _Finder(text, lexicon)
    nouns = lexicon.words["edition noun"]
    digits = {word for word in text.distinct if word[0].isdigit() and _digits(word, lexicon)}
    for index in text.places_of(lexicon.words_of("ordinal", "edition noun") | digits):
        found = finder.roman(index) if text.words[index] in nouns else finder.at(index)
        if found is not None:
            yield found


def _digits(word: str, lexicon: Lexicon) -> int:
    """The number of "41st"; 0 when a word is no such ordinal."""
    number = word[:-2]
    return (
        int(number) if number.isdecimal() and len(number) < 4 and word[-2:].lower() in lexicon.words["ordinal ending"] else 0
    )


def roman(word: str) -> int:
    """The value of a Roman numeral up to 300; 0 when a word is none."""
    if not word or not set(word) <= _ROMAN.keys():
        return 0
    values = [_ROMAN[letter] for letter in word]
    total = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return total if total <= _LARGEST else 0


@define
class _Finder:
    text: Words
    lexicon: Lexicon

    def at(self, index: int) -> Found[Ordinal] | None:
        """The ordinal at a word, with the tens before it and what strengthens it after it."""
        word = self.text.words[index]
        number = _digits(word, self.lexicon) or int(self.lexicon.phrases("ordinal")[(word,)])
        first, tens = self._tens(index)
        last = self._strengthened(index + 1)
        if self._no_ordinal(first, last):
            return None
        return self._found(first, last, number + tens)

    def roman(self, noun: int) -> Found[Ordinal] | None:
        """The Roman numeral that numbers an edition noun, before it or behind it."""
        for index in (noun - 1, noun + 1):
            number = roman(self.text.word(index))
            if number and len(self.text.words[index]) > 1:
                return self._found(index, index + 1, number)
        return None

    def _tens(self, index: int) -> tuple[int, int]:
        first = index - 2 if self.text.word(index - 1) == "-" and self.text.close(index) else index
        tens = self.lexicon.phrases("tens").get((self.text.word(first),)) if first >= 0 and first != index else None
        return (first, int(tens)) if tens is not None else (index, 0)

    def _strengthened(self, last: int) -> int:
        strong = self.lexicon.words["ordinal strengthener"]
        if self.text.word(last) in strong:
            return last + 1
        return last + 2 if self.text.word(last) == "-" and self.text.word(last + 1) in strong else last

    def _no_ordinal(self, first: int, last: int) -> bool:
        """Whether the words around take the meaning: "at first", "first half", "May 2nd", "the 2nd of May"."""
        before, after = self.text.word(first - 1), self.text.word(last)
        if after == "-":
            after = self.text.word(last + 1)
        if after == "-" or self._dated(before, after, last):
            return True
        return after in self.lexicon.words["not ordinal before"] or before in self.lexicon.words["not ordinal after"]

    def _dated(self, before: str, after: str, last: int) -> bool:
        """Whether the ordinal is the day of a month."""
        months = self.lexicon.words["month"]
        linked = after in self.lexicon.words["field link"] and self.text.word(last + 1) in months
        return before in months or after in months or linked

    def _found(self, first: int, last: int, number: int) -> Found[Ordinal]:
        text = self.text.slice(first, last)
        mention = Ordinal(
            span=self.text.span(first, last),
            text=text,
            key=f"ordinal:{number}",
            label=text,
            rule="ordinals/number",
            number=number,
        )
        return Found(first, last, mention)
