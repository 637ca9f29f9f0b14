"""The words for posts and what stands around them, as patterns."""

from collections.abc import Mapping

import regex

from factcheck.frozen import frozen
from factcheck.rulebook.name_rules import WordTable
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation, meanings, slots, small_words

_UNIT = r"\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}+)*"
_WORD, _SMALL = r"[\p{L}'’-]+", r"\p{Ll}[\p{L}'’-]*"
_INITIAL = r"\p{Lu}\.(?:-?\p{Lu}\.)*"
_SHORT = r"\p{Lu}\.(?:\p{Lu}\.)+"


@frozen(eq=False)
class PostGrammar:
    """Compiled patterns and classes of words; the nouns, verbs and titles by what they are compared as.

    ``name`` is any run of capitals that can be a person's name; ``behind`` the body or the field of a post; ``link`` what
    stands between a name and its post behind it; ``doing`` “, who chairs”; ``given`` “the directorship was held by”;
    ``aside`` any words that say what somebody is.
    """

    nouns: Mapping[str, str]
    titles: Mapping[str, str]
    verbs: Mapping[str, str]
    openers: Mapping[str, str]
    noun: "regex.Pattern[str]"
    name: "regex.Pattern[str]"
    name_before: "regex.Pattern[str]"
    behind: "regex.Pattern[str]"
    link: "regex.Pattern[str]"
    doing: "regex.Pattern[str]"
    given: "regex.Pattern[str]"
    aside: "regex.Pattern[str]"
    pronoun: "regex.Pattern[str]"
    ranks: frozenset[str]
    times: frozenset[str]
    plain: frozenset[str]
    breaks: frozenset[str]
    past: frozenset[str]
    fielded: frozenset[str]
    bodies: frozenset[str]
    small: frozenset[str]
    no_name: frozenset[str]


def post_grammar_of(rulebook: Rulebook) -> PostGrammar:
    """The grammar of a rulebook, compiled once."""
    return rulebook.derive(_post_grammar)


def _post_grammar(rulebook: Rulebook) -> PostGrammar:
    return PostGrammar(
        nouns=meanings(rulebook, "post-noun"),
        titles=meanings(rulebook, "post-title"),
        verbs=meanings(rulebook, "post-verb"),
        openers=meanings(rulebook, "post-opener"),
        **_patterns(rulebook),
        ranks=small_words(rulebook, "post-rank"),
        times=small_words(rulebook, "post-time"),
        plain=small_words(rulebook, "post-plain"),
        breaks=small_words(rulebook, "post-break"),
        past=frozenset(slots(rulebook)["post-having"].words["then"]),
        fielded=frozenset(slots(rulebook)["post-fielded"].words["any"]),
        bodies=small_words(rulebook, "speaker-body"),
        small=small_words(rulebook, "post-opener", "post-of", "conjunction"),
        no_name=_table(rulebook, "function") | _table(rulebook, "stop"),
    )


def _patterns(rulebook: Rulebook) -> dict[str, "regex.Pattern[str]"]:
    """The patterns of the grammar by their names."""
    having, of, noun, verb, title = (
        alternation(rulebook, f"post-{slot}") for slot in ("having", "of", "noun", "verb", "title")
    )
    opener, pronoun = alternation(rulebook, "post-opener"), alternation(rulebook, "speaker-pronoun")
    particle = "|".join(sorted(map(regex.escape, _table(rulebook, "particle")), key=len, reverse=True))
    joins = "|".join((particle, of, *(alternation(rulebook, slot) for slot in ("article", "conjunction"))))
    word = rf"(?:{_SHORT}|{_UNIT})"
    run = rf"{word}(?:\s(?:(?:{joins})\s){{0,2}}{word})*"
    unit, more = rf"(?:{_UNIT}|{_INITIAL})", rf"\s(?:(?:{particle})\s){{0,2}}(?:{_UNIT}|{_INITIAL})"
    small = rf"{_SMALL}(?:\s(?:of\s|the\s)?{_WORD}){{0,3}}(?=\s?[,.;:()–—]|$)|{_SMALL}"
    patterns = {
        "noun": rf"(?<![\p{{L}}\p{{N}}])(?:{noun})(?![\p{{L}}\p{{N}}])",
        "name": rf"{unit}(?:{more}){{0,3}}",
        "name_before": rf"(?<![\p{{L}}.]){unit}(?:{more}){{1,3}}$",
        "behind": rf"\s(?:{of})\s(?P<body>(?:(?:{opener})\s)?(?:{run}|{small}))",
        "link": rf"(?:,\s|\s\(|,\swho\s(?:{having})\s|\s(?P<having>{having})\s)(?:now\s|currently\s|also\s)?$",
        "doing": rf",\swho\s(?:(?:has|had|now|currently|also|still)\s){{0,2}}(?P<verb>{verb})\b",
        "given": rf"\b(?P<title>{title})\b[^.;:]{{0,120}}?\b(?:held|occupied)\b[^.;:,]{{0,30}}\sby\s",
        "aside": rf",\s(?P<what>(?:(?:{opener})\s{_SMALL}|{_SMALL}\s(?:{of})\s{_WORD})(?:\s{_WORD}){{0,7}})(?=[,.;:)]|$)",
        "pronoun": rf"(?<!\p{{L}})(?:{pronoun})$",
    }
    return {name: regex.compile(pattern) for name, pattern in patterns.items()}


def _table(rulebook: Rulebook, use: str) -> frozenset[str]:
    tables = (table for table in rulebook.of(WordTable) if table.use == use)
    return frozenset(word for table in tables for word in (*table.words, *table.text.split()))
