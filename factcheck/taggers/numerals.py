"""Reads one number, in digits or words, with its scale word and the other end of its range."""

from decimal import Decimal

import regex
from attrs import evolve

from factcheck.frozen import frozen
from factcheck.taggers.quantity_words import QuantityWords

_DIGITS = regex.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3})(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|\.\d+")
"""Thousands are grouped by three digits, in South Asia from the second group on by two: 12,34,567."""
_CLOCK_BEFORE = regex.compile(r"\d\s?[:/]\s?$")
_LETTER_AFTER = regex.compile(r"[^\W\d_]+")
_LONG = 15
_HALF = Decimal("0.5")
_MOST_WORDS = 16
"""Words that a number in words has at most."""
_YEAR_FROM, _YEAR_TO = 1000, 2100


@frozen
class Numeral:
    """A number as written at ``[start, end)``: its value, the place value of its last digit, the other end of a range.

    ``sign`` says that a scale letter touches it ("8.2m"), ``is_name`` that only a unit can make it a quantity ("737s").
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    upper: Decimal | None = None
    in_words: bool = False
    is_name: bool = False
    grouped: bool = False

    @property
    def looks_like_year(self) -> bool:
        """Whether it may be a year: four digits from 1000 to 2100."""
        whole = self.step == 1 and not self.in_words and not self.grouped
        return whole and _YEAR_FROM <= self.value <= _YEAR_TO and self.end - self.start == len("2000")

    @property
    def is_word_one(self) -> bool:
        """Whether it is the word for one, which more often stands for somebody."""
        return self.in_words and self.value == 1


def numeral_at(text: str, start: int, words: QuantityWords) -> Numeral | None:
    """The number that begins at an offset; None where digits are part of something that is no number."""
    numeral = (
        _in_digits(text, start, words) if text[start] in "." or text[start].isdigit() else _in_words(text, start, words)
    )
    if numeral is None or _hangs_on(text, start):
        return None
    numeral = _scaled(text, _with_half(text, numeral, words), words)
    return _ranged(text, numeral, words)


def _hangs_on(text: str, start: int) -> bool:
    """Whether a number is joined to the word before it: "F-35", "7-Eleven"."""
    return start > 1 and text[start - 1] in "-–" and text[start - 2].isalnum()


def _in_digits(text: str, start: int, words: QuantityWords) -> Numeral | None:
    found = _DIGITS.match(text, start)
    if found is None or found.end() - start > _LONG:
        return None
    if words.no_number_after.match(text, found.end()):
        return None
    plain = found[0].replace(",", "")
    if _CLOCK_BEFORE.search(text, max(start - 4, 0), start) or (plain[0] == "0" and plain[1:2].isdigit()):
        return None
    value = Decimal(plain)
    places = len(plain.partition(".")[2])
    return Numeral(start, found.end(), value, Decimal(10) ** -places, grouped="," in found[0])


def _in_words(text: str, start: int, words: QuantityWords) -> Numeral | None:
    """A number in words: "two hundred and fifty", "twenty-five"."""
    total, part, end, at = Decimal(0), Decimal(0), start, start
    last: Decimal | None = None
    for _ in range(_MOST_WORDS):
        found = words.number_words.match(text, at)
        if found is None:
            break
        word = found[1].casefold()
        joined = words.joiner.match(text, end) if last is not None else None
        if last is not None and not _may_follow(words, word, last, bool(joined and joined["and"])):
            break
        value = words.cardinals.get(word)
        if value is not None:
            part += value
            last = value
        else:
            scale = words.scales[word]
            if scale >= 1000:
                total, part = total + (part or 1) * scale, Decimal(0)
            else:
                part = (part or 1) * scale
            last = scale
        end = found.end()
        joiner = words.joiner.match(text, end)
        if joiner is None:
            break
        at = joiner.end()
    bare_scale = last is not None and text[start:end].casefold() in words.scales
    after_article = bare_scale and not words.article_before.search(text, max(start - 6, 0), start)
    return None if end == start or after_article else Numeral(start, end, total + part, Decimal(1), in_words=True)


def _may_follow(words: QuantityWords, word: str, last: Decimal, with_and: bool) -> bool:
    """Whether a number word goes on with the number before it: tens and units, anything after a scale word."""
    if word in words.scales:
        return not with_and
    if last >= 100:
        return True
    value = words.cardinals[word]
    return not with_and and 20 <= last < 100 and 0 < value < 10


def _with_half(text: str, numeral: Numeral, words: QuantityWords) -> Numeral:
    """The number in words with the half that is added behind it: "two and a half years"."""
    half = words.and_a_half.match(text, numeral.end) if numeral.in_words else None
    if half is None:
        return numeral
    scale = words.scale.match(text, half.end())
    times = Decimal(1) if scale is None else words.scales[scale[1].casefold()]
    end = half.end() if scale is None else scale.end()
    return evolve(numeral, end=end, value=(numeral.value + _HALF) * times, step=_HALF * times)


def _scaled(text: str, numeral: Numeral, words: QuantityWords) -> Numeral:
    """The number with the scale word or letter behind it."""
    found = words.scale.match(text, numeral.end)
    if found is not None and not numeral.in_words:
        scale = words.scales[found[1].casefold()]
        return evolve(numeral, end=found.end(), value=numeral.value * scale, step=numeral.step * scale, grouped=True)
    letters = _LETTER_AFTER.match(text, numeral.end)
    if letters is None or numeral.in_words:
        return numeral
    sign = words.scale_signs.get(letters[0])
    if sign is None or (
        letters[0] in words.units and not words.before.search(text, max(numeral.start - 6, 0), numeral.start)
    ):
        return evolve(numeral, is_name=True) if letters[0] not in words.units else numeral
    end = letters.end()
    return evolve(numeral, end=end, value=numeral.value * sign, step=numeral.step * sign, grouped=True)


def _ranged(text: str, numeral: Numeral, words: QuantityWords) -> Numeral:
    """The number with the other end of its range: "10 to 12", "10-12", "between 10 and 12"."""
    paired = words.range_opener.search(text, max(numeral.start - 16, 0), numeral.start) is not None
    joiner = (words.pair_joiner if paired else words.range_joiner).match(text, numeral.end)
    if joiner is None or joiner.end() >= len(text) or numeral.is_name:
        return numeral
    at = joiner.end() + (text[joiner.end()] in "$£€")
    if at >= len(text) or not (text[at].isdigit() or words.number_words.match(text, at)):
        return numeral
    other = _in_digits(text, at, words) if text[at].isdigit() else _in_words(text, at, words)
    if at < len(text) and other is None and text[at].isdigit() and joiner[0].strip() in {"-", "–"}:
        bare = _DIGITS.match(text, at)
        other = Numeral(at, bare.end(), Decimal(bare[0].replace(",", "")), Decimal(1)) if bare else None
    if other is None or other.in_words != numeral.in_words or other.is_name:
        return numeral
    other = _scaled(text, other, words)
    of_a_year = numeral.looks_like_year and other.value < numeral.value and joiner[0].strip().isalpha()
    if other.value == numeral.value or of_a_year:
        return numeral
    return _joined(numeral, other)


def _joined(numeral: Numeral, other: Numeral) -> Numeral:
    scale = other.step if other.step > 1 and numeral.step <= 1 and numeral.value < other.value else Decimal(1)
    low = numeral.value * scale if numeral.value * scale < other.value else numeral.value
    return evolve(numeral, end=other.end, value=low, step=max(numeral.step, other.step), upper=other.value)
