"""Posts that two documents of one story give to different people, and people with posts that exclude each other.

One post of two people is a contradiction where the second text knows both: it names the person of the first with another
post, or the post is one of which a body, or a story, has one. What is held no more or not yet, and what is told of another
year or of another body, is let pass; so is every post that one text gives to several.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from types import MappingProxyType

from attrs import define, field, frozen

from factcheck.grouping.spread import Spread, in_turn
from factcheck.grouping.stories import Stories, Teller
from factcheck.model.contest import Contest
from factcheck.model.document import Document, published_together
from factcheck.model.post import DESCRIBED, Post
from factcheck.model.statement import Statement
from factcheck.rulebook.name_rules import short_names
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots
from factcheck.values.name import Likeness, Name, likeness, plain, sounds_alike

LEAST, _MANY = 2, 4
"""Names that two texts share besides the people in question, where the second knows that of the first, and where not."""
_NEAR = 31
"""Days between two texts that know nothing of each other's holder."""
_YEAR = 366
_MOST_SHOWN = 4
_MARKS = ".,;:!?()[]“”\"'‘’"
_MOST = 64
"""Tellings of one post that one text is held against: more tell no more; so many people hold no one post."""
_CROWD = 200
"""Holders of posts who have a part of their names in common: with more, that part finds nobody."""


@frozen(eq=False)
class Seats:
    """Which posts have one holder, in a body or in a story; which exclude each other; whose deputies are others."""

    sole: frozenset[str]
    single: frozenset[str]
    exclusive: Mapping[str, frozenset[str]]
    deputised: frozenset[str]
    loose: frozenset[str]
    distinct: frozenset[str]
    short: Mapping[str, str]


def seats_of(rulebook: Rulebook) -> Seats:
    """The posts of a rulebook, read once."""
    return rulebook.derive(_seats)


def _seats(rulebook: Rulebook) -> Seats:
    known = slots(rulebook)
    kinds = known["post-exclusive"].words.values()
    return Seats(
        sole=frozenset(known["post-sole"].words["any"]),
        single=frozenset(known["post-single"].words["any"]),
        exclusive={one: frozenset(kind) - {one} for kind in kinds for one in kind},
        deputised=frozenset(known["post-deputised"].words["any"]),
        loose=frozenset(known["post-loose"].words["any"]),
        distinct=frozenset(known["post-distinct"].words["any"]),
        short=short_names(rulebook),
    )


@frozen(eq=False)
class TextWithPosts:
    """A document with its posts and its statements."""

    document: Document
    posts: Sequence[Post]
    statements: Sequence[Statement]


def contests(
    drafts: Sequence[TextWithPosts],
    sources: Sequence[TextWithPosts],
    rulebook: Rulebook,
    elsewhere: Mapping[str, int] = MappingProxyType({}),
    spread: Spread = in_turn,
) -> tuple[Contest, ...]:
    """The contests between drafts and sources, or among the drafts where there are no sources; each post here once.

    ``elsewhere`` tells of names how many documents of the rest of an archive have them.
    """
    texts = [*drafts, *(one for one in sources if one.posts)]
    if not any(one.posts for one in drafts):
        return ()
    tellers = [Teller.of(one.document, one.statements if one.posts else ()) for one in texts]
    stories = Stories(tellers, len(drafts) if sources else None, elsewhere)
    seats = seats_of(rulebook)
    sides = [_Side(one.posts, teller, seats) for one, teller in zip(texts, tellers, strict=True)]

    def of_draft(place: int) -> list[Contest]:
        partners = stories.partners(place, LEAST) if drafts[place].posts else ()
        compared = (
            _Comparison(sides[place], sides[other], shared, seats)
            for other, shared in partners
            if published_together(drafts[place].document, texts[other].document)
        )
        return [found for one in compared for found in one.contests()]

    found: dict[frozenset[int], Contest] = {}
    for one in chain.from_iterable(spread(of_draft, len(drafts))):
        found.setdefault(frozenset((id(one.here), id(one.there))), one)
    return tuple(found.values())


Kind = tuple[str, frozenset[str]]
"""A post as it is compared: its noun, and of what it is one."""


def _kind(post: Post) -> Kind:
    return post.noun, post.fields


@define(eq=False, slots=False)
class _Held:
    """The posts that a text gives to one person, in its order."""

    posts: Sequence[Post]

    @cached_property
    def kinds(self) -> Mapping[Kind, frozenset[frozenset[str]]]:
        """The kinds of posts, each with all ranks that are told of it."""
        kinds: dict[Kind, set[frozenset[str]]] = defaultdict(set)
        for one in self.posts:
            kinds[_kind(one)].add(one.ranks)
        return {kind: frozenset(ranks) for kind, ranks in kinds.items()}

    @cached_property
    def _by_noun(self) -> Mapping[str, Sequence[tuple[int, Post]]]:
        nouns: dict[str, list[tuple[int, Post]]] = defaultdict(list)
        for place, one in enumerate(self.posts):
            if len(nouns[one.noun]) < _MOST:
                nouns[one.noun].append((place, one))
        return nouns

    @cached_property
    def is_lesser(self) -> bool:
        """Whether a post is another's, or not held now."""
        return any(one.ranks or one.times for one in self.posts)

    @cached_property
    def firsts(self) -> Mapping[tuple[str, bool], tuple[int, Post]]:
        """The first post of each noun, and the first with a rank, each with its place."""
        found: dict[tuple[str, bool], tuple[int, Post]] = {}
        for place, one in enumerate(self.posts):
            found.setdefault((one.noun, bool(one.ranks)), (place, one))
        return found

    def of(self, nouns: Iterable[str]) -> list[Post]:
        """The first posts of some nouns, in the order of the text."""
        places = (found for noun in set(nouns) for found in self._by_noun.get(noun, ()))
        return [one for _, one in sorted(places, key=lambda found: found[0])]

    def has_itself(self, kind: Kind) -> bool:
        """Whether a post of a kind is the post itself, and not another's."""
        return frozenset() in self.kinds.get(kind, ())


@define(eq=False, slots=False)
class _Side:
    """One of two documents: the posts that it tells, and whom it knows."""

    posts: Sequence[Post]
    teller: Teller
    seats: Seats
    _held: dict[Name, _Held] = field(factory=dict)

    def knows(self, name: Name) -> bool:
        """Whether the text names a person by all parts of the name, or by an initial and the surname."""
        parts = [plain(part) for part in name.parts]
        whole = parts[-1] in self.teller.words
        return whole and all(part in self.teller.words or part[:1] in self.teller.words for part in parts[:-1])

    def mentions(self, name: Name) -> bool:
        """Whether the text has any part of a name."""
        return any(len(plain(part)) > 1 and not self.teller.words.isdisjoint(plain(part).split()) for part in name.parts)

    def of(self, name: Name) -> _Held:
        """The posts that the text gives to a person."""
        if name not in self._held:
            places = sorted(place for one in self._alike(name) for place in self._places[one])
            self._held[name] = _Held([self.posts[place] for place in places])
        return self._held[name]

    def _alike(self, name: Name) -> Iterator[Name]:
        near = dict.fromkeys(one for part in _heard(name) for one in self._holders.get(part, ()))
        return (one for one in near if likeness(one, name, self.seats.short) is not Likeness.DIFFERENT)

    @cached_property
    def _places(self) -> Mapping[Name, list[int]]:
        places: dict[Name, list[int]] = defaultdict(list)
        for place, one in enumerate(self.posts):
            places[one.holder].append(place)
        return places

    @cached_property
    def _holders(self) -> Mapping[str, list[Name]]:
        """The holders by the parts of their names as they are heard; a part that very many have tells nobody apart."""
        heard: dict[str, list[Name]] = defaultdict(list)
        for name in self._places:
            for part in _heard(name):
                heard[part].append(name)
        return {part: names for part, names in heard.items() if len(names) <= _CROWD}

    @cached_property
    def _by_kind(self) -> Mapping[Kind, list[Post]]:
        kinds: dict[Kind, list[Post]] = defaultdict(list)
        for one in self.posts:
            if one.is_plain:
                kinds[_kind(one)].append(one)
        return kinds

    @cached_property
    def several(self) -> frozenset[Kind]:
        """The kinds of posts that the text gives to several people."""
        return frozenset(kind for kind, held in self._by_kind.items() if self._are_several(held))

    def _are_several(self, held: Sequence[Post]) -> bool:
        names = list(dict.fromkeys(one.holder for one in held))
        return len(names) > _MOST or any(
            all(likeness(one, other, self.seats.short) is Likeness.DIFFERENT for other in names[:at])
            for at, one in enumerate(names[1:], start=1)
        )

    def definite(self, kind: Kind) -> Iterator[Post]:
        """The first posts of a kind that are held now by the one who is named."""
        return islice((one for one in self._by_kind.get(kind, ()) if one.is_definite), _MOST)


def _heard(name: Name) -> frozenset[str]:
    """By what holders are looked up who may be one person: the sound of each part of the name, and of all."""
    heard = name.heard
    return frozenset((*heard, " ".join(heard), "".join(sorted("".join(heard)))))


@define(eq=False, slots=False)
class _Comparison:
    """The comparison of the posts of two documents that share names."""

    mine: _Side
    theirs: _Side
    shared: frozenset[str]
    seats: Seats

    def contests(self) -> Iterator[Contest]:
        """For each post of the one document the best contest with the other, if there is one."""
        for one in self.mine.posts:
            if one.is_plain and one.is_definite:
                found = next(self._of_two_people(one), None) or next(self._of_one_person(one), None)
                if found is not None:
                    yield found
            elif one.noun in self.seats.deputised and one.ranks and not one.times:
                found = next(self._of_deputy(one), None)
                if found is not None:
                    yield found

    def _of_two_people(self, one: Post) -> Iterator[Contest]:
        kind = _kind(one)
        if one.noun not in self.seats.single or kind in self.mine.several or kind in self.theirs.several:
            return
        for other in self.theirs.definite(kind):
            if not (_of_one_time(one, other) and _bodies_meet(one, other) and self._are_two(one.holder, other.holder)):
                continue
            if self._may_be(self.theirs.of(one.holder), kind) or self.mine.of(other.holder).has_itself(kind):
                continue
            besides = self._besides(one)
            if besides is not None and not _bodies_meet(besides, other):
                continue
            if self._suffices(one, other, besides):
                yield Contest(one, other, besides, self._told(one, other))

    def _may_be(self, held: _Held, kind: Kind) -> bool:
        """Whether a person has the post in question: where deputies are not told apart, also under another rank."""
        return held.has_itself(kind) or (kind in held.kinds and kind[0] not in self.seats.deputised)

    def _suffices(self, one: Post, other: Post, besides: Post | None) -> bool:
        """Whether the second text knows the person of the first, and so would have given him the post."""
        shared = self._number(one, other)
        if self.theirs.knows(one.holder):
            one_body = bool(one.body & other.body)
            sure = one.noun in self.seats.sole or (one_body and one.noun not in self.seats.exclusive)
            if besides is not None:
                bare = not one.body and not other.body
                sure = sure or besides.noun != DESCRIBED or (one.noun in self.seats.distinct and (bare or one_body))
            return sure and shared >= LEAST
        if one.noun not in self.seats.sole or self.theirs.mentions(one.holder) or self.mine.mentions(other.holder):
            return False
        if shared < _MANY or not published_together(one.document, other.document, _NEAR):
            return False
        return bool(one.body & other.body) or not self.shared.isdisjoint(_words(one) & _words(other) - _people(one, other))

    def _besides(self, one: Post) -> Post | None:
        """Another post that the second text gives to the person of a post, and that cannot be that post in other words.

        For a post that would not be left out, any words do that say what the person is.
        """
        deputies = {one.noun} if one.noun in self.seats.deputised else set[str]()
        known = [
            (noun == DESCRIBED, place, post)
            for (noun, ranked), (place, post) in self.theirs.of(one.holder).firsts.items()
            if noun not in self.seats.loose and (noun != one.noun or (ranked and noun in deputies))
        ]
        return min(known, key=lambda told: told[:2], default=(False, 0, None))[2]

    def _of_one_person(self, one: Post) -> Iterator[Contest]:
        """A post that excludes another one which the second text gives to the same person."""
        excluded = self.seats.exclusive.get(one.noun, frozenset())
        theirs = self.theirs.of(one.holder)
        if not theirs.posts or theirs.has_itself(_kind(one)):
            return
        mine = self.mine.of(one.holder)
        for post in theirs.of({one.noun, *excluded}):
            other = post.noun in excluded and post.is_plain and not post.fields | one.fields
            deputy = one.noun in self.seats.deputised and _kind(post) == _kind(one) and post.ranks and not post.times
            told = post.ranks in mine.kinds.get(_kind(post), ())
            if (other or deputy) and not told and self._of_one_matter(one, post):
                yield Contest(one, post, post, self._told(one, post))

    def _of_deputy(self, one: Post) -> Iterator[Contest]:
        """The post itself in the second text for one whom the first calls the deputy."""
        theirs, mine = self.theirs.of(one.holder), self.mine.of(one.holder)
        if theirs.is_lesser or mine.has_itself(_kind(one)):
            return
        for post in theirs.of({one.noun}):
            if _kind(post) == _kind(one) and post.is_definite and self._of_one_matter(one, post):
                yield Contest(one, post, post, self._told(one, post))

    def _of_one_matter(self, one: Post, other: Post) -> bool:
        """Whether two posts can be of one body and one time, in texts that share names besides."""
        return _of_one_time(one, other) and _bodies_meet(one, other) and self._number(one, other) >= LEAST

    def _are_two(self, one: Name, other: Name) -> bool:
        """Whether two names are of two people, as far as names tell."""
        if likeness(one, other, self.seats.short) is not Likeness.DIFFERENT:
            return False
        return not any(sounds_alike(plain(part), plain(their)) for part in one.parts for their in other.parts)

    def _number(self, one: Post, other: Post) -> int:
        """How many names both texts tell, besides those of the people in question."""
        return len(self.shared) - len(self.shared & _people(one, other))

    @cached_property
    def _longest_first(self) -> Sequence[str]:
        return sorted(self.shared, key=lambda name: (-len(name), name))

    def _told(self, one: Post, other: Post) -> tuple[str, ...]:
        """Names that both texts tell, as the first spells them."""
        people, text = _people(one, other), one.document.text
        shown = islice((name for name in self._longest_first if name not in people), _MOST_SHOWN)
        return tuple(_spelt(name, text) for name in shown)


def _spelt(name: str, text: str) -> str:
    """A name that is told without its ending, as it stands in a text."""
    written = (word.strip(_MARKS) for word in text.split() if plain(word).startswith(name))
    return next((word for word in written if word[:1].isupper()), name)


def _people(one: Post, other: Post) -> set[str]:
    """The parts of the names of the people in question."""
    return {plain(part) for post in (one, other) for part in post.holder.parts}


def _words(post: Post) -> set[str]:
    """The words of the sentence of a post."""
    return set(plain(post.quote).split())


def _bodies_meet(one: Post, other: Post) -> bool:
    """Whether two posts can be of one body: one is not told, or they have a word in common."""
    return not one.body or not other.body or bool(one.body & other.body)


def _of_one_time(one: Post, other: Post) -> bool:
    """Whether no year lies between the dates beside two posts, as far as dates stand there."""
    if not one.days or not other.days:
        return True
    return min(here.gap(there) for here in one.days for there in other.days) <= _YEAR
