"""Texts that benchmarks make from a seed, all words our own: news without end, and archives with keys drawn by Zipf's law.

An archive has documents of five claims, with keys of twenty thousand series of talks and two thousand holders of offices.
"""

import json
import random
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

import factcheck
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.name_rules import StateTable

# news

STATES = ["Norway", "Peru", "Japan", "Qatar", "Canada", "Kenya", "Poland", "India", "Chile", "Ghana", "Finland", "Brazil"]
NAMES = ["Ada Quill", "Ilmo Vasara", "Tomas Reyk", "Mara Lindt", "Oren Falk", "Priya Nand", "Jonas Beck", "Lena Sorel"]
MONTHS = ["January", "March", "May", "June", "August", "September", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
FRAMES = [
    "The {nth} {a}-{b} Border Dialogue was held in {a} on {d} {m} {y}.",
    "{a}’s Foreign Minister {p} met the delegation of {b} on {w}, the ministry said.",
    "Exports rose by {n} percent to {n}.{k} billion dollars in the third quarter, while prices were flat.",
    "Farmers along the river had waited for rain since {m}, and many had given up the early crop.",
    "“We will not close the school,” {p} told reporters last week, adding that the roof would be mended.",
    "The bridge, {n} metres long, reopened to traffic in {m} {y} after two years of work.",
    "Nobody at the harbour could say why the crane had stopped, or who had ordered the ships to wait.",
    "The two countries agreed to share the cost, and a team of engineers is expected to report by {m}.",
]


def paragraph(chance: random.Random) -> str:
    """About half a kilobyte of news."""
    words = {
        "nth": lambda: chance.choice(["first", "second", "third", "4th", "5th"]),
        "a": lambda: chance.choice(STATES),
        "b": lambda: chance.choice(STATES),
        "p": lambda: chance.choice(NAMES),
        "m": lambda: chance.choice(MONTHS),
        "w": lambda: chance.choice(DAYS),
        "d": lambda: chance.randint(1, 28),
        "y": lambda: chance.randint(1990, 2025),
        "n": lambda: chance.randint(2, 90),
        "k": lambda: chance.randint(1, 9),
    }
    frames = chance.sample(FRAMES, 5)
    return " ".join(frame.format(**{key: make() for key, make in words.items()}) for frame in frames)


def news(megabytes: float, seed: int) -> Iterator[factcheck.Document]:
    """Documents of about three kilobytes, together of the size asked for."""
    chance = random.Random(seed)
    size, number = 0, 0
    while size < megabytes * 1e6:
        text = "\n\n".join(paragraph(chance) for _ in range(6))
        size, number = size + len(text.encode()), number + 1
        yield factcheck.Document.from_text(text, name=f"document-{number}", published="2025-11-20")


def given(corpora: Iterable[Path]) -> list[factcheck.Document]:
    """The texts of some corpora instead: lines of JSON with "text", and "dct" for the day of publication."""
    records = [json.loads(line) for path in corpora for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        factcheck.Document.from_text(record["text"], name=str(number), published=(record.get("dct") or "")[:10] or None)
        for number, record in enumerate(records)
    ]


# archives

NTH = ["first", "second", "third", "fourth", "fifth"]
TOPICS = ["Water", "Border", "Energy", "Trade", "Health", "Fisheries"]
GIVEN = ["Ada", "Ilmo", "Tomas", "Mara", "Oren", "Priya", "Jonas", "Lena"]
SURNAMES = ["Quill", "Vasara", "Reyk", "Lindt", "Falk", "Nand", "Beck", "Sorel", "Brahm", "Ostrander"]
DAY = "16 May 2019"
SERIES, HOLDERS = 20_000, 2_000
IN_DRAFT = 50, 25
"""Sentences of talks and of holders in a draft: about a thousand words."""

Sentence = tuple[str, str]
"""A sentence of ``DAY``, and the day that stands there in a document."""


class Zipf:
    """Draws from a list: the second half as often as the first, the third a third as often."""

    def __init__(self, things: list[str]) -> None:
        self.things = things
        self.weights = list(accumulate(1 / (one + 1) for one in range(len(things))))

    def draw(self, chance: random.Random) -> str:
        """One of them."""
        return self.things[bisect(self.weights, chance.random() * self.weights[-1])]


class Archive:
    """As many documents as are wanted; each is drawn for itself, by its number."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        tables = builtin_rulebook().of(StateTable)
        states = [state.name for table in tables for state in table.entries if " " not in state.name]
        chance = random.Random(seed)
        talks: dict[str, None] = {}
        while len(talks) < SERIES:
            one, other = chance.sample(states, 2)
            nth, topic = chance.choice(NTH), chance.choice(TOPICS)
            talks[f"The {nth} {one}-{other} {topic} Dialogue was held in {one} on {DAY}."] = None
        held: dict[str, None] = {}
        while len(held) < HOLDERS:
            one, other = chance.sample(states, 2)
            name = f"{chance.choice(GIVEN)} {chance.choice(SURNAMES)}"
            held[f"{one}’s Foreign Minister {name} met the delegation of {other} on {DAY}, the ministry said."] = None
        self.talks, self.held = Zipf(list(talks)), Zipf(list(held))

    def document(self, number: int) -> list[Sentence]:
        """Two sentences of talks and one of a holder, each on a day of its own."""
        chance = random.Random(self.seed * 10_000_000 + number)
        texts = self._drawn(chance, 2, 1)
        return [(text, f"{chance.randint(10, 28)} May {chance.randint(2000, 2025)}") for text in texts]

    def draft(self) -> str:
        """A text of the same kind."""
        chance = random.Random(self.seed + 1)
        lines = self._drawn(chance, *IN_DRAFT)
        chance.shuffle(lines)
        return "\n\n".join(line.replace(DAY, f"{chance.randint(10, 28)} June 2019") for line in lines)

    def _drawn(self, chance: random.Random, talks: int, held: int) -> list[str]:
        return [*(self.talks.draw(chance) for _ in range(talks)), *(self.held.draw(chance) for _ in range(held))]


def text_of(sentences: Iterable[Sentence]) -> str:
    """The text of a document, or of a part of one."""
    return " ".join(text.replace(DAY, day) for text, day in sentences)


def publisher_of(number: int) -> str:
    """Who publishes a document of an archive."""
    return f"Paper {number % 50}"
