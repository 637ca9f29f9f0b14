"""Finds states: by name, adjective, people, and by their capitals where these stand for them."""

from collections.abc import Iterator, Sequence

from attrs import field

from factcheck.frozen import frozen
from factcheck.model.mention import Actor
from factcheck.taggers.found import Found
from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.vocabulary import Entry, Hit
from factcheck.taggers.words import Words


def find(context: "Context") -> Iterator[Found[Actor]]:
    """The states named by the hits of the vocabulary, from left to right; a capital only where it acts."""
    text = context.text
    for hit in context.hits:
        entry = next((entry for entry in hit.entries if entry.kind == "state"), None)
        if entry is None or not text.free(hit.first, hit.last):
            continue
        if entry.form != "capital" or context.acts(hit):
            yield Found(hit.first, hit.last, _actor(text, hit, entry, context))


def _actor(text: Words, hit: Hit, entry: Entry, context: "Context") -> Actor:
    return Actor(
        span=text.span(hit.first, hit.last),
        text=text.slice(hit.first, hit.last),
        key=entry.key,
        label=entry.label,
        rule=f"states/{entry.form}",
        group="state",
        form=entry.form,
        kind=entry.group,
        locative=entry.form == "name" and context.locative(hit.first),
    )


@frozen
class Context:
    """The names of the vocabulary in a text, and what stands around each."""

    text: Words
    lexicon: Lexicon
    hits: Sequence[Hit]
    starting: dict[int, Hit]
    ending: dict[int, Hit]
    _located: dict[int, bool] = field(factory=dict, init=False)

    @classmethod
    def of(cls, text: Words, lexicon: Lexicon, hits: Sequence[Hit]) -> "Context":
        """The names that these hits are, in the order of the text."""
        return cls(text, lexicon, hits, {hit.first: hit for hit in hits}, {hit.last: hit for hit in hits})

    def locative(self, first: int) -> bool:
        """Whether a preposition of place stands before a word, or before the name that "and" joins to it."""
        joined: list[int] = []
        while (known := self._located.get(first)) is None:
            joined.append(first)
            before = self._before(first)
            one = self.ending.get(first - 1) if before in self.lexicon.words["closing"] else None
            if one is None:
                known = before in self.lexicon.words["locative"]
                break
            first = one.first
        self._located.update(dict.fromkeys(joined, known))
        return known

    def directed(self, first: int) -> bool:
        """Whether a preposition of direction stands before a word, with an article between the two or not."""
        return self._before(first) in self.lexicon.words["direction"]

    def _before(self, first: int) -> str:
        before = self.text.word(first - 1)
        return self.text.word(first - 2) if before in self.lexicon.words["article"] else before

    def acts(self, hit: Hit) -> bool:
        """Whether the name of a capital stands for its state: it says or decides, or is one of a pair of parties."""
        if self.locative(hit.first) or self._within_address(hit):
            return False
        return self._governs(hit.last) or self._one_of_pair(hit)

    def _within_address(self, hit: Hit) -> bool:
        """Whether the state itself follows after a comma ("Tallinn, Estonia"), or a dateline's dash."""
        if self.text.word(hit.last) != ",":
            return False
        after = self.starting.get(hit.last + 1)
        return after is not None and any(entry.kind == "state" and entry.form == "name" for entry in after.entries)

    def _governs(self, index: int) -> bool:
        if self.text.word(index) in self.lexicon.words["government adverb"]:
            index += 1
        deeds = self.lexicon.table("government deed")
        return self.text.word(index) in self.lexicon.words["government verb"] or deeds.from_(self.text.words, index) > index

    def _one_of_pair(self, hit: Hit) -> bool:
        """Whether "between X and Y", "X-Y" or "X and Y agreed" names two states, this one among them."""
        left = self._partner(hit.first, -1)
        right = self._partner(hit.last, 1)
        if right is not None:
            before = self.text.word(hit.first - 1)
            return before in self.lexicon.words["pairing"] or self._governs(right.last) or self._hyphened(hit.last)
        if left is not None:
            before = self.text.word(left.first - 1)
            return before in self.lexicon.words["pairing"] or self._governs(hit.last) or self._hyphened(left.last)
        return self.text.word(hit.first - 1) in self.lexicon.words["partnering"]

    def _hyphened(self, index: int) -> bool:
        return self.text.word(index) in self.lexicon.words["hyphen"]

    def _partner(self, index: int, step: int) -> Hit | None:
        """The state or capital on the other side of a conjunction or a hyphen."""
        link = self.text.word(index if step > 0 else index - 1)
        if link not in self.lexicon.words["conjunction"] and link not in self.lexicon.words["hyphen"]:
            return None
        partner = self.starting.get(index + 1) if step > 0 else self.ending.get(index - 1)
        found = partner is not None and any(_party(entry) for entry in partner.entries)
        return partner if found else None


def _party(entry: Entry) -> bool:
    return entry.kind == "organisation" or (entry.kind == "state" and entry.form in {"name", "capital"})
