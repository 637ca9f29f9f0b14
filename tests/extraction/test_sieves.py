"""Which sentences the rules of attributes and figures are tried on."""

from collections.abc import Iterator

from factcheck.extraction.attributes import attribute_rules_of
from factcheck.extraction.reading import Reading
from factcheck.extraction.reckonings import figures_of, reckoning_rules_of
from factcheck.extraction.shadow import Shadow, shadow_of
from factcheck.extraction.timexes import timexes
from factcheck.extraction.understand import understand
from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.pipeline import builtin_rulebook


def readings() -> Iterator[Reading]:
    """The examples that stand in the rules, in which each of them finds something."""
    rules = builtin_rulebook()
    for one in (*attribute_rules_of(rules), *reckoning_rules_of(rules)):
        for example in one.rule.fires:
            document = Document.from_text(example.text.replace("[", "").replace("]", ""), published="2024-06-03")
            yield understand(document, timexes(document, rules), rules)


def shadows(reading: Reading) -> Iterator[Shadow]:
    """All views of its sentences that the rules are matched against."""
    for passage in reading.passages:
        people = [one for one in passage.mentions if isinstance(one, Person)]
        yield shadow_of(reading.document.text, passage)
        yield figures_of(reading.document.text, passage)
        yield figures_of(reading.document.text, passage, people)


def test_no_rule_matches_a_sentence_from_which_it_is_kept() -> None:
    """The cheap test before a pattern never costs a finding."""
    rules = builtin_rulebook()
    kept = [*attribute_rules_of(rules), *reckoning_rules_of(rules)]
    seen = [shadow for reading in readings() for shadow in shadows(reading)]
    matching = [(one, shadow) for shadow in seen for one in kept if one.pattern.search(shadow.text)]
    assert [] == [shadow.text for one, shadow in matching if not one.certain.stands_in(shadow.text, shadow.words)]
    assert len(matching) > len(kept)
