"""Senses: words by which different writers tell of one thing: "signed", "put their names to", "inked"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from factcheck.model.statement import Word
from factcheck.rulebook.folding import Folding, folding
from factcheck.rulebook.head import Head, one_of
from factcheck.rulebook.name_rules import words_for
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import meanings, slots, small_words

_TO_COME = ("foreseen", "to-come", "planned")
"""The marks of sentences that tell of what is to come."""
_OPENING_NOUNS = ("article", "possessive", "of", "complement-word")
"""The slots of small words that may stand between a verb and what it is done to."""
LEFT_OUT = "…"
"""Stands in a phrase for a few words of any kind: "governor … since"."""
_FAR = 6
_GAP = 3
"""So many small words may stand between two words of a phrase: "put their names to"."""


@frozen
class SenseEntry:
    """A sense: ``words`` and phrases that tell it in any inflection.

    ``once`` says that it befalls a thing but once, ``seldom`` that it does not so twice within some months, ``grows`` that
    its figures change from day to day, as tolls do, ``vague`` that what is counted so is told apart by what befalls it:
    people saved and people drowned; ``moves`` that it happens in many places, one after the other; ``against`` names the
    sense of what came out otherwise: approved, rejected.
    """

    key: str
    words: tuple[str, ...]
    once: bool = False
    seldom: bool = False
    grows: bool = False
    vague: bool = False
    moves: bool = False
    against: str = ""


@frozen(kw_only=True)
class SenseTable(Head):
    """Senses of one field; ``tells`` says of what.

    Of a ``happening``, an ``outcome``, a ``saying``, a ``measure`` that figures are of, a ``standing`` of things and people,
    a ``superlative``, a ``post``.
    """

    tells: str = field(validator=one_of("happening", "outcome", "saying", "measure", "standing", "superlative", "post"))
    entries: tuple[SenseEntry, ...]


@frozen
class Sensed:
    """A sense in a sentence: the words, ``[first, last)``, that tell it."""

    key: str
    first: int
    last: int


@frozen(eq=False)
class SmallWords:
    """Small words around deeds and names, in small letters.

    article, copula, auxiliary: before a noun, before a noun that says what a thing is, before a verb.
    joint: between two names of a list; inside: within a name; together: before a verb of several doers ("co").
    by, of, before_whom: before who did it, what it was done to, and for whom.
    tied: behind a verb of belonging; dating: before a date; in_work: before the work that a part is in.
    it: what calls back a thing.
    """

    article: frozenset[str]
    copula: frozenset[str]
    auxiliary: frozenset[str]
    joint: frozenset[str]
    together: frozenset[str]
    inside: frozenset[str]
    by: frozenset[str]
    of: frozenset[str]
    before_whom: frozenset[str]
    tied: frozenset[str]
    dating: frozenset[str]
    in_work: frozenset[str]
    it: frozenset[str]


@frozen(eq=False)
class Senses:
    """All senses by the first word of each of their phrases, folded, and the small words that their comparison leans on.

    once, seldom, grows, vague, moves: senses of what happens to a thing once, or not twice within some months, of figures
    that change from day to day, of what is counted only with what befalls it, of what happens in many places.
    happenings, measures, superlatives, posts: senses by what their tables tell of.
    no_superlatives, among: words behind a superlative that is none ("First Lady"), and before one that is shared ("one of").
    possessives: words that say whose something is, without a name.
    qualifiers: words before a date that is not that of what is told: "the memorandum of 3 May was ended", "said on Friday".
    planned: words by which something is to come; past: small verbs by which it was.
    weekdays: the names of the days of the week.
    lasting: verbs by which something lasts.
    tells_apart: words that tell one bearer of a name from another ("II", "current").
    since_then: pairs of words by which something came about later ("have since signed"), in small letters.
    renewed: words that tell a thing without a name from another in its place ("the new bridge").
    introduces: words that open a sentence about something new ("a man fell").
    locatives: words before a place where something was, as they are spelt.
    against: senses by those that cannot both be so, each way.
    undone: words by which what follows did not come out so ("refused to", "has yet to").
    unsettled: words by which what follows is only supposed, asked for or wished ("would", "urged … to").
    sites: words behind the name of a place that tell its sort ("Oberfurt station"), as they are spelt.
    auxiliaries: small verbs behind whom or what a sentence tells of.
    determiners: what stands before a noun; relatives: what stands between a noun and what is told of it.
    prepositions: what stands before a name that says whose or where a thing is.
    instances: what comes again and again, and is told apart by its number ("edition").
    parts: words for a part of a thing, before "of" and the whole ("section").
    small: small words around deeds and names.
    """

    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    once: frozenset[str]
    seldom: frozenset[str]
    grows: frozenset[str]
    vague: frozenset[str]
    moves: frozenset[str]
    happenings: frozenset[str]
    measures: frozenset[str]
    superlatives: frozenset[str]
    posts: frozenset[str]
    no_superlatives: frozenset[str]
    among: frozenset[str]
    possessives: frozenset[str]
    qualifiers: frozenset[str]
    planned: frozenset[str]
    past: frozenset[str]
    weekdays: frozenset[str]
    lasting: frozenset[str]
    tells_apart: frozenset[str]
    since_then: frozenset[tuple[str, str]]
    renewed: frozenset[str]
    introduces: frozenset[str]
    locatives: frozenset[str]
    sites: frozenset[str]
    against: Mapping[str, str]
    undone: frozenset[str]
    unsettled: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    relatives: frozenset[str]
    prepositions: frozenset[str]
    instances: frozenset[str]
    parts: frozenset[str]
    small: SmallWords

    def find(self, words: Sequence[Word]) -> Iterator[Sensed]:
        """The senses that the words of a sentence tell, in order; a small word by itself tells none.

        A phrase that begins within an earlier one and ends behind it is none: in "entered service with" nobody served.
        """
        forms = [word.form for word in words]
        opening = [(at, found) for at, found in enumerate(map(self.phrases.get, forms)) if found is not None]
        told, reached = set(forms), 0
        for place, phrases in opening:
            end = reached
            for phrase, key in phrases:
                if len(phrase) == 1:
                    last = place + 1 if words[place].content else None
                elif phrase[-1] in told:
                    last = _end(words, place, phrase)
                else:
                    continue
                if last is not None and (len(phrase) == 1 or place >= reached or last <= reached):
                    end = max(end, last)
                    yield Sensed(key, place, last)
            reached = end


def _end(words: Sequence[Word], place: int, phrase: tuple[str, ...]) -> int | None:
    """Where a phrase that begins at a place ends; None where it does not stand there."""
    at, reach = place, _GAP
    for form in phrase[1:]:
        if form == LEFT_OUT:
            reach = _FAR
            continue
        found = next((near for near in range(at + 1, min(at + 2 + reach, len(words))) if words[near].form == form), None)
        if found is None or (reach == _GAP and any(words[near].content for near in range(at + 1, found))):
            return None
        at, reach = found, _GAP
    return at + 1


def senses_of(rulebook: Rulebook) -> Senses:
    """The senses of a rulebook, made once."""
    return rulebook.derive(_senses)


def _senses(rulebook: Rulebook) -> Senses:
    fold = folding(rulebook)
    told = [(table.tells, entry) for table in rulebook.of(SenseTable) for entry in table.entries]
    return Senses(
        phrases=_phrases((entry for _, entry in told), fold),
        once=frozenset(entry.key for _, entry in told if entry.once),
        seldom=frozenset(entry.key for _, entry in told if entry.seldom),
        grows=frozenset(entry.key for _, entry in told if entry.grows),
        vague=frozenset(entry.key for _, entry in told if entry.vague),
        moves=frozenset(entry.key for _, entry in told if entry.moves),
        happenings=frozenset(entry.key for tells, entry in told if tells == "happening"),
        measures=frozenset(entry.key for tells, entry in told if tells == "measure"),
        planned=frozenset(word for mark in _TO_COME for word in slots(rulebook)["statement-mark"].words[mark]),
        past=frozenset(meanings(rulebook, "past-auxiliary")),
        weekdays=small_words(rulebook, "weekday"),
        lasting=frozenset(map(fold, meanings(rulebook, "lasting"))),
        tells_apart=frozenset(map(fold, meanings(rulebook, "tells-apart"))),
        since_then=frozenset((first, last) for first, last in map(str.split, meanings(rulebook, "since-then"))),
        renewed=frozenset(map(fold, meanings(rulebook, "renewed"))),
        introduces=frozenset(map(fold, meanings(rulebook, "introduces"))),
        instances=frozenset(map(fold, meanings(rulebook, "instance"))),
        parts=frozenset(map(fold, meanings(rulebook, "part-of-a-thing"))),
        determiners=frozenset(form for slot in _OPENING_NOUNS for form in meanings(rulebook, slot)),
        relatives=frozenset((*meanings(rulebook, "relative-word"), *meanings(rulebook, "article"))),
        prepositions=frozenset(meanings(rulebook, "belongs-preposition")),
        auxiliaries=frozenset(meanings(rulebook, "auxiliary")),
        superlatives=frozenset(entry.key for tells, entry in told if tells == "superlative"),
        posts=frozenset(entry.key for tells, entry in told if tells == "post"),
        no_superlatives=frozenset(map(fold, meanings(rulebook, "no-superlative"))),
        among=frozenset(map(fold, meanings(rulebook, "among-several"))),
        possessives=frozenset(map(fold, meanings(rulebook, "possessive"))),
        qualifiers=small_words(rulebook, "date-qualifier"),
        locatives=frozenset(words_for(rulebook, "locative")),
        sites=frozenset(words_for(rulebook, "site noun")),
        against=_against(entry for _, entry in told),
        undone=frozenset(map(fold, meanings(rulebook, "undone"))),
        unsettled=frozenset(map(fold, meanings(rulebook, "unsettled"))),
        small=_small_words(rulebook),
    )


def _phrases(entries: Iterable[SenseEntry], fold: Folding) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in entries:
        for words in _forms(entry, fold):
            phrases.setdefault(words[0], []).append((words, entry.key))
    return phrases


def _forms(entry: SenseEntry, fold: Folding) -> Iterable[tuple[str, ...]]:
    """The phrases of a sense in all their forms, each once."""
    return dict.fromkeys(form for phrase in entry.words for form in _inflected(phrase, fold))


def _small_words(rulebook: Rulebook) -> SmallWords:
    return SmallWords(**{use: frozenset(words) for use, words in slots(rulebook)["deed-small-word"].words.items()})


def _against(entries: Iterable[SenseEntry]) -> Mapping[str, str]:
    pairs = [(entry.key, entry.against) for entry in entries if entry.against]
    return {**{other: key for key, other in pairs}, **dict(pairs)}


def _inflected(phrase: str, fold: Folding) -> Iterator[tuple[str, ...]]:
    """A phrase as its words are folded, with its first word inflected: what ends like an ending folds to something else."""
    first, *rest = phrase.split() or [phrase]
    stem = first.removesuffix("e")
    for word in (first, f"{first}s", f"{stem}ed", f"{stem}ing"):
        yield (fold(word), *map(fold, rest))
