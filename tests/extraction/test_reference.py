"""What definite phrases call back."""

import time

import pytest

from factcheck.extraction.reference import resolve
from factcheck.extraction.sentences import abbreviations, split
from factcheck.rulebook.loader import load
from factcheck.taggers.tag import tag

RULES = load()


def called_back(text):
    sentences = split(text, abbreviations(RULES))
    references = resolve(tag(text, RULES).actors, sentences)
    return [(one.mention.text, [actor.label for actor in one.referents]) for one in references]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya joined in May. The country paid.", [("The country", ["Kenya"])]),
        ("Kenya met Norway. The country paid.", [("The country", ["Kenya"])]),
        ("A storm that came over Norway late that year hit Kenya. The country paid.", [("The country", [])]),
        ("The country paid.", [("The country", [])]),
        ("He went to Saudi Arabia and Japan. He left the Kingdom.", [("the Kingdom", ["Saudi Arabia"])]),
        ("NATO met. The alliance agreed.", [("The alliance", ["NATO"])]),
        ("ASEAN met. The grouping agreed.", [("The grouping", ["ASEAN"])]),
        ("The G7 met. The bloc agreed.", [("The bloc", ["G7"])]),
        ("NATO met. The grouping agreed.", [("The grouping", [])]),
        ("Kenya met. The alliance agreed.", [("The alliance", [])]),
        ("Kenya and Norway met. The two sides agreed.", [("The two sides", ["Kenya", "Norway"])]),
        ("Kenyan-Norwegian ties grew, and both countries agreed.", [("both countries", ["Kenya", "Norway"])]),
        ("Kenya and Norway met. China watched. Both sides agreed.", [("Both sides", ["Kenya", "Norway"])]),
        ("Kenya, Norway and China met. Both sides agreed.", [("Both sides", [])]),
        ("NATO and Japan met. Both sides agreed.", [("Both sides", ["NATO", "Japan"])]),
    ],
)
def test_anaphors_are_resolved_conservatively(text, expected):
    """To what the sentence before is about, to the last pair, to the last of a kind; or not at all."""
    assert expected == called_back(text)


def test_the_step_is_recorded():
    """The step names what is meant and where it stands."""
    text = "NATO met. The alliance agreed."
    (reference,) = resolve(tag(text, RULES).actors, split(text, abbreviations(RULES)))
    assert "“The alliance” is NATO, named before" == reference.step.text
    assert "NATO" == reference.step.span.slice(text)


@pytest.mark.parametrize("told", ["Both sides agreed. ", "The country paid. ", "The bloc met. ", "both sides and the bloc "])
def test_each_anaphor_costs_the_same_however_many_stand_before_it(told):
    """Every one looked through all sentences of the document before it: half a minute for a page of nothing else."""
    text = "Kenya, Norway and China met. " + told * 6000
    actors, sentences = tag(text, RULES).actors, split(text, abbreviations(RULES))
    start = time.process_time()
    assert 6000 <= len(resolve(actors, sentences))
    assert time.process_time() - start < 1
