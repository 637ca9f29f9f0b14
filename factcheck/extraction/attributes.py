"""Attributes: what a named thing is, beside what happened to it: born when and where, of which state, of which year."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import dropwhile

import regex

from factcheck.errors import RuleError
from factcheck.extraction.naming import distinct, role
from factcheck.extraction.shadow import MARKS, Shadow
from factcheck.extraction.shadowtemplate import certain_of, shadow_template
from factcheck.frozen import frozen
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.rulebook.attribute_rules import AttributeRule
from factcheck.rulebook.certain import Certain, Sieve
from factcheck.rulebook.hostile import slow
from factcheck.rulebook.mistakes import Mistake, unknown
from factcheck.rulebook.name_rules import short_names
from factcheck.rulebook.proof import mistake, rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.slots import alternation, slots, small_meanings, small_words
from factcheck.values.name import plain

_HOLE = regex.compile(r"\{(?:(?P<role>value|kind|topic):)?(?P<kind>[a-z][a-z-]*)\}")
_PLACE_LIKE = f"[{MARKS['place']}{MARKS['actor']}]"
_SUBJECTS = {
    "title": f"[^(),;:{MARKS['actor']}]{{1,70}}?",
    "thing": "[^(),;:]{1,70}?",
    "land": f"[{MARKS['place']}{MARKS['actor']}]",
}
"""What can stand where a rule names the subject: a title, which holds no organisation, the name of a thing, or a
state or place that is known."""
_QUOTES = " \"“”‘’'"
_TITLED = regex.compile(r"\{(?:title|thing|land)\}")
_LONGEST_SUBJECT = 7
_LONGEST_OPENING = 24
_SHORTEST_NAME = 2
_SHORTEST_TITLE = 2
"""Of works whose title is one word there are too many."""
_LONGEST_HONOUR = 4
_ROMAN = frozenset("IVXLC")
_CAPITAL = regex.compile(r"[\"“‘']?\s?[\p{Lu}\d]")


@frozen(eq=False)
class _Compiled:
    """A rule with its pattern, and what a sentence must hold for it to match."""

    rule: AttributeRule
    pattern: regex.Pattern[str]
    certain: Certain


@frozen(eq=False)
class _Words:
    """Familiar forms of given names; what the words mean by which kinds and topics are told; words that name nothing, and
    that suppose what follows them.
    """

    short: Mapping[str, str]
    kinds: Mapping[str, str]
    topics: Mapping[str, str]
    stops: frozenset[str]
    supposing: frozenset[str]


def _words_of(rulebook: Rulebook) -> _Words:
    return rulebook.derive(_words)


def _words(rulebook: Rulebook) -> _Words:
    return _Words(
        short_names(rulebook),
        _meanings_in(rulebook, "kind"),
        _meanings_in(rulebook, "topic"),
        small_words(rulebook, "stop-word"),
        frozenset(slots(rulebook)["statement-mark"].words["supposed"]),
    )


def _meanings_in(rulebook: Rulebook, group: str) -> Mapping[str, str]:
    """What the words mean that can stand where rules mark a kind, or a topic."""
    holes = (found for rule in rulebook.of(AttributeRule) for found in _HOLE.finditer(rule.match))
    named = {found["kind"] for found in holes if found["role"] == group} & set(slots(rulebook))
    return {form: meaning for slot in sorted(named) for form, meaning in small_meanings(rulebook, slot).items()}


def attribute_claims(document: Document, shadow: Shadow, rulebook: Rulebook) -> Iterator[Claim]:
    """The attributes that a sentence gives to its subject."""
    possible = _sieve_of(rulebook).passing(shadow.text, shadow.words)
    if not possible or not _CAPITAL.match(document.text, shadow.sentence.span.start):
        return
    words = _words_of(rulebook)
    for one in possible if not _is_supposed(document, shadow, words) else ():
        found = one.pattern.match(shadow.text)
        if found is not None:
            yield from _claim(document, shadow, one.rule, found, words)


def _is_supposed(document: Document, shadow: Shadow, words: _Words) -> bool:
    """Whether the sentence only supposes what it tells: "If Low Tide was directed by …"."""
    opening = shadow.sentence.span.slice(document.text)[:_LONGEST_OPENING].split(maxsplit=1)
    return bool(opening) and opening[0].casefold() in words.supposing


def attribute_rules_of(rulebook: Rulebook) -> tuple[_Compiled, ...]:
    """The compiled attribute rules of a rulebook, made once."""
    return rulebook.derive(_attribute_rules)


def _sieve_of(rulebook: Rulebook) -> Sieve[_Compiled]:
    return rulebook.derive(_sieve)


def _sieve(rulebook: Rulebook) -> Sieve[_Compiled]:
    return Sieve.of((one, one.certain) for one in attribute_rules_of(rulebook))


def _attribute_rules(rulebook: Rulebook) -> tuple[_Compiled, ...]:
    return tuple(_compiled(rulebook, rule) for rule in rulebook.of(AttributeRule))


def _compiled(rulebook: Rulebook, rule: AttributeRule) -> _Compiled:
    """The pattern of a rule: a subject at the beginning of the sentence, then what the rule says."""

    def hole(found: regex.Match[str]) -> str:
        kind = found["kind"]
        if kind in _SUBJECTS:
            return f"(?P<subject>{_SUBJECTS[kind]})"
        if kind in MARKS:
            inner = _PLACE_LIKE if kind == "place" else MARKS[kind]
        elif kind in slots(rulebook):
            inner = rf"\b(?:{alternation(rulebook, kind)})\b"
        else:
            raise RuleError(unknown("slot", found.group(), [f"{{{known}}}" for known in (*MARKS, *slots(rulebook))]))
        return f"(?P<{found['role']}>{inner})" if found["role"] else f"(?:{inner})"

    pattern = _HOLE.sub(hole, rule.match).replace(" ", r"\s+")
    opening = rf"(?:\p{{L}}+\s+(?P<fronted>{MARKS['date']}),?\s+)?"
    if not _names_a_title(rule):
        opening += r"(?P<subject>[^(),;:]{1,70}?)(?!(?<=\w)\w)\s*"
    value = "" if "{value:" in rule.match else ".?{date}"
    return _Compiled(rule, regex.compile(opening + pattern), certain_of(rule.match + value, rulebook, opens=True))


def _names_a_title(rule: AttributeRule) -> bool:
    """Whether the subject is a work or a thing that stands where the rule says, and not the name that opens the sentence."""
    return bool(_TITLED.search(rule.match))


def prove_attributes(rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of attribute rules: a pattern that cannot be read, has no bound or is slow, an unknown slot."""
    for entry, rule in rules_in(entries, AttributeRule):
        try:
            one = _compiled(rulebook, rule)
            template = shadow_template(_TITLED.sub("X", f"X {rule.match}"), rulebook)
        except (RuleError, regex.error) as error:
            yield mistake(entry, f"match is not a pattern: {error}")
            continue
        yield from slow(entry, "match", one.pattern, template)


def _claim(
    document: Document, shadow: Shadow, rule: AttributeRule, found: regex.Match[str], words: _Words
) -> Iterator[Claim]:
    subject = _subject(document.text, shadow.span(*found.span("subject")))
    places = found.starts("value") if "value" in found.re.groupindex else found.starts("fronted")
    values = [shadow.marked[place] for place in places if place in shadow.marked]
    if subject is None or not values:
        return
    when = next((one.at_end(rule.end) if rule.end else one for one in values if isinstance(one, Timex)), None)
    fillers = distinct(role(one) for one in values if isinstance(one, Mention))
    if (rule.role == "when") != (when is not None):
        return
    for named in _subjects(document.text, shadow, rule, found, subject, words):
        yield Claim(
            type=rule.gives,
            status="happened",
            document=document,
            span=shadow.sentence.span,
            quote=shadow.sentence.span.slice(document.text),
            rule=rule.id,
            when=when,
            roles={**named, **({rule.role: fillers} if fillers else {})},
            provenance=(Step(rule.id, rule.description),),
        )


def _subjects(
    text: str, shadow: Shadow, rule: AttributeRule, found: regex.Match[str], subject: Span, words: _Words
) -> Iterator[dict[str, tuple[Role, ...]]]:
    """The subject as compared; a title once for each kind of attribute told of it ("written and directed by")."""
    if not _names_a_title(rule):
        yield _named(text, subject, words.short)
        return
    known = shadow.marked.get(found.start("subject")) if len(found["subject"]) == 1 else None
    label = known.label if isinstance(known, Mention) else " ".join(subject.slice(text).split()).strip(_QUOTES)
    whole = plain(label)
    told = list(dropwhile(words.stops.__contains__, whole.split()))
    if (known is None and len(whole.split()) < _SHORTEST_TITLE) or not told:
        return
    topics = [_meant(shadow, *one, words) for one in _captured(found, "topic")]
    kinds = [words.kinds.get(word.casefold(), word) for _, word in _captured(found, "kind")] or [rule.gives]
    for kind in dict.fromkeys(kinds):
        yield {
            "subject": (Role(key=whole, label=label, span=subject),),
            "qualifier": (Role(key=" ".join(told), label=label),),
            "what": (Role(key=kind, label=kind),),
            "topic": tuple(Role(key=one, label=one) for one in topics),
        }


def _captured(found: regex.Match[str], group: str) -> list[tuple[int, str]]:
    """The places of all that a group matched, each with its words; none where the pattern has no such group."""
    return list(zip(found.starts(group), found.captures(group), strict=True)) if group in found.re.groupindex else []


def _meant(shadow: Shadow, place: int, word: str, words: _Words) -> str:
    """What tells a work from others of its title: its year, or what sort of work it is."""
    marked = shadow.marked.get(place)
    return marked.value if isinstance(marked, Timex) else words.topics.get(word.casefold(), word)


def _subject(text: str, span: Span) -> Span | None:
    """The name that a sentence begins with; None where it begins with something else."""
    words = span.slice(text).split()
    if (
        not words
        or len(_without_honours(" ".join(words)).split()) > _LONGEST_SUBJECT
        or not _CAPITAL.match(words[-1] if len(words) == 1 else words[0])
    ):
        return None
    small = sum(1 for word in words if word[0].islower())
    return span if small < len(words) / 2 else None


def _without_honours(label: str) -> str:
    """A name without the letters behind it: "Jonas Holm OBE and bar"."""
    words = label.split()
    for place, word in enumerate(words[_SHORTEST_NAME:], _SHORTEST_NAME):
        if word.isupper() and word.isalpha() and 1 < len(word) <= _LONGEST_HONOUR and not set(word) <= _ROMAN:
            return " ".join(words[:place])
    return label


def _named(text: str, subject: Span, short: Mapping[str, str]) -> dict[str, tuple[Role, ...]]:
    """The subject and the parts of its name, familiar forms in full; a name of one word is no short form of a longer one."""
    label = _without_honours(" ".join(subject.slice(text).split()))
    parts = [short.get(part, part) for part in plain(label).split()]
    parts = parts if len(parts) > 1 else [f"{part} alone" for part in parts]
    return {
        "subject": (Role(key=plain(label), label=label, span=subject),),
        "qualifier": tuple(Role(key=part, label=part) for part in parts),
    }
