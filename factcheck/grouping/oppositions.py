"""Finds deeds that one document tells as done and another as not done.

Blocking: a denial is only compared with statements that share its verb and a name before it. Comparison: the subject, what
the verb governs and the time must be the same; a denial that stands in a report of somebody's words is none.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import regex
from attrs import frozen

from factcheck.grouping.slotvalues import relation
from factcheck.model.opposition import Opposition
from factcheck.model.span import Span
from factcheck.model.statement import Statement, Word
from factcheck.model.timex import Timex
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation, meanings, small_words
from factcheck.values.quantity import Match

Text = Sequence[Statement]

_OBJECT = 3
"""So many telling words behind a denied verb say what was not done; one of them must stand behind the verb elsewhere."""
_LIKE = 0.5
"""This share of the telling words of the shorter statement stands in the other."""
_LONGEST = 40
"""Statements of more words tell several things."""
_MOST_SHARED = 6
_UNASSERTED = frozenset({"negated", "supposed"})


@frozen(eq=False)
class _Lexis:
    denied: regex.Pattern[str]
    kinds: Mapping[str, str]
    unless: regex.Pattern[str]
    not_asserted: frozenset[str]


@frozen(eq=False)
class _Verb:
    """A verb in a statement: its number among the words, and the words that deny it, if any."""

    statement: Statement
    at: int
    denial: Span | None = None
    plain: bool = False

    @property
    def form(self) -> str:
        return self.statement.words[self.at].form

    @property
    def before(self) -> list[Word]:
        """The telling words before the verb, without those that deny it."""
        told = self.statement
        start = self.denial.start if self.denial is not None else told.bounds[self.at][0]
        return [told.words[at] for at in range(self.at) if told.words[at].content and told.bounds[at][1] <= start]

    @property
    def behind(self) -> list[Word]:
        """The telling words behind the verb."""
        return [word for word in self.statement.words[self.at + 1 :] if word.content]


def oppositions(drafts: Sequence[Text], sources: Sequence[Text], rulebook: Rulebook) -> tuple[Opposition, ...]:
    """The oppositions between drafts and sources, or among the drafts where there are no sources."""
    lexis = lexis_of(rulebook)
    texts = [*drafts, *sources]
    denials = [_denials(text, lexis) for text in texts]
    in_drafts, in_sources = _forms(denials[: len(drafts)]), _forms(denials[len(drafts) :])
    if not in_drafts and not in_sources:
        return ()
    of_drafts = in_sources if sources else in_drafts
    deeds = _deeds([*((text, of_drafts) for text in drafts), *((text, in_drafts) for text in sources)], lexis)
    found: list[Opposition] = []
    for place, verbs in enumerate(denials):
        for undone in verbs:
            for other, done in _partners(undone, deeds):
                if _held_against(place, other, len(drafts) if sources else None) and _oppose(undone, done):
                    found.append(_opposition(undone, done))
    return tuple(found)


def denied_by(text: Text, rulebook: Rulebook) -> set[str]:
    """The denials of a document by their verb and each name before it: what it is looked up by where these are asserted."""
    return {f"{verb.form} {name}" for verb in _denials(text, lexis_of(rulebook)) for name in _names_before(verb)}


def asserted_by(text: Text, rulebook: Rulebook) -> set[str]:
    """What would contradict a document if another denied it, in the same form."""
    lexis, found = lexis_of(rulebook), set[str]()
    for statement in text:
        if len(statement.words) <= _LONGEST and statement.marks.isdisjoint(_UNASSERTED):
            verbs = _asserted(statement, statement.forms, lexis)
            found.update(f"{verb.form} {name}" for verb in verbs for name in _names_before(verb))
    return found


def denying(text: Text, rulebook: Rulebook) -> list[Statement]:
    """The statements of a document that deny something."""
    return list({id(one.statement): one.statement for one in _denials(text, lexis_of(rulebook))}.values())


def _names_before(verb: _Verb) -> set[str]:
    return {word.form for word in verb.before if word.capital}


def _forms(denials: Iterable[Sequence[_Verb]]) -> set[str]:
    return {verb.form for found in denials for verb in found}


def lexis_of(rulebook: Rulebook) -> _Lexis:
    """The words that deny and those that are opposed, made once."""
    return rulebook.derive(_lexis)


def _lexis(rulebook: Rulebook) -> _Lexis:
    return _Lexis(
        denied=regex.compile(rf"\b(?P<not>{alternation(rulebook, 'not-done')})\s+(?P<verb>\p{{Ll}}+)"),
        kinds=meanings(rulebook, "not-done"),
        unless=regex.compile(rf"\b(?:{alternation(rulebook, 'not-done-unless')})\b"),
        not_asserted=small_words(rulebook, "not-asserted"),
    )


def _held_against(place: int, other: int, drafts: int | None) -> bool:
    """Whether two documents are compared: two drafts where there are no sources, else a draft and a source."""
    return place != other and (drafts is None or (place < drafts) != (other < drafts))


def _denials(text: Text, lexis: _Lexis) -> list[_Verb]:
    found: list[_Verb] = []
    for statement in text:
        if len(statement.words) <= _LONGEST and "supposed" not in statement.marks:
            found += _denied(statement, lexis)
    return found


def _denied(statement: Statement, lexis: _Lexis) -> Iterator[_Verb]:
    matches = list(lexis.denied.finditer(statement.quote))
    if not matches or lexis.unless.search(statement.quote):
        return
    places = {start: at for at, (start, _) in enumerate(statement.bounds)}
    for match in matches:
        at = places.get(statement.span.start + match.start("verb"))
        if at is not None and statement.words[at].content:
            span = Span(statement.span.start + match.start(), statement.span.start + match.end())
            kind = lexis.kinds.get(" ".join(match["not"].split()), "")
            yield _Verb(statement, at, span, plain=kind == "plain")


def _deeds(texts: Iterable[tuple[Text, set[str]]], lexis: _Lexis) -> Mapping[tuple[str, str], list[tuple[int, _Verb]]]:
    """The asserted verbs of documents, of each those of some forms, by their form and each name before them."""
    found: dict[tuple[str, str], list[tuple[int, _Verb]]] = defaultdict(list)
    for place, (text, wanted) in enumerate(texts):
        for statement in text if wanted else ():
            if wanted.isdisjoint(statement.forms):
                continue
            if len(statement.words) <= _LONGEST and statement.marks.isdisjoint(_UNASSERTED):
                for verb in _asserted(statement, wanted, lexis):
                    for form in _names_before(verb):
                        found[verb.form, form].append((place, verb))
    return found


def _asserted(statement: Statement, wanted: Set[str], lexis: _Lexis) -> Iterator[_Verb]:
    for at, word in enumerate(statement.words):
        is_verb = at and word.form in wanted and word.content and not word.capital
        if is_verb and statement.spelt(at - 1).casefold() not in lexis.not_asserted:
            yield _Verb(statement, at)


def _partners(undone: _Verb, deeds: Mapping[tuple[str, str], list[tuple[int, _Verb]]]) -> list[tuple[int, _Verb]]:
    """The asserted verbs that share the form and a name before it, each once."""
    forms = sorted(_names_before(undone))
    found = {id(verb): (place, verb) for form in forms for place, verb in deeds.get((undone.form, form), ())}
    return list(found.values())


def _oppose(undone: _Verb, done: _Verb) -> bool:
    word, denied = done.statement.spelt(done.at), undone.statement.spelt(undone.at)
    if (word.casefold() == denied.casefold()) == undone.plain:
        return False
    return _same_subject(undone, done) and _same_object(undone, done) and _same_time(undone.statement, done.statement)


def _same_subject(undone: _Verb, done: _Verb) -> bool:
    """Whether the name nearest before one verb, or what the other tells of it, stands whole before the other verb."""
    mine, theirs = {word.form for word in undone.before}, {word.form for word in done.before}
    names = _name(undone.before), _name(done.before)
    return all(names) and not names[0].isdisjoint(names[1]) and (names[0] <= theirs or names[1] <= mine)


def _name(words: Sequence[Word]) -> set[str]:
    """The run of capitalised words nearest to the end."""
    place = next((at for at in reversed(range(len(words))) if words[at].capital), None)
    name: set[str] = set()
    while place is not None and place >= 0 and words[place].capital:
        name.add(words[place].form)
        place -= 1
    return name


def _same_object(undone: _Verb, done: _Verb) -> bool:
    """Whether what the verb governs is the same, and the statements as a whole are alike."""
    governed = [word.form for word in undone.behind[:_OBJECT]]
    behind = {word.form for word in done.behind}
    if not governed or governed[0] not in behind:
        return False
    mine, theirs = undone.statement.forms, done.statement.forms
    return len(mine & theirs) >= _LIKE * min(len(mine), len(theirs))


def _same_time(undone: Statement, done: Statement) -> bool:
    """Whether no development explains it: the same day, over when both were written; or denied no earlier than told."""
    relations = {relation(one, other) for one in undone.dates for other in done.dates}
    if Match.DIFFER in relations and Match.AGREE not in relations:
        return False
    denied, told = undone.document.published, done.document.published
    if denied is None or told is None or denied.toordinal() >= told.toordinal():
        return True
    days = [slot.value for slot in done.dates if isinstance(slot.value, Timex)]
    return Match.AGREE in relations and any(_is_over(day, denied) for day in days)


def _is_over(when: Timex, day: datetime.date) -> bool:
    return when.interval.latest is not None and when.interval.latest < day.toordinal()


def _opposition(undone: _Verb, done: _Verb) -> Opposition:
    told = done.statement
    common = told.shared(undone.statement.forms)
    ordered = sorted(common, key=lambda at: not told.words[at].capital)[:_MOST_SHARED]
    return Opposition(
        done=done.statement,
        undone=undone.statement,
        deed=told.stretch(done.at, done.at + 1),
        denial=undone.denial or undone.statement.span,
        shared=tuple(dict.fromkeys(map(told.spelt, ordered))),
    )
