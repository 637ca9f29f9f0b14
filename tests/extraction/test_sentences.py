"""Sentences."""

import itertools
import pathlib
import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.sentences import LONGEST, Abbreviations, abbreviations, sentences, split
from factcheck.model.document import Block, Document
from factcheck.model.span import Span
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.slots import SlotRule

RULES = pathlib.Path(__file__).parents[2] / "rules" / "slots" / "abbreviations.toml"
SLOTS = [
    SlotRule(
        id=slot["id"], description=slot["description"], words={key: tuple(words) for key, words in slot["words"].items()}
    )
    for slot in tomllib.loads(RULES.read_text(encoding="utf-8"))["slot"]
]
KNOWN = abbreviations(Rulebook(entries=tuple(Entry("slot", slot, RULES.name, 1) for slot in SLOTS)))


@pytest.mark.parametrize(
    "text",
    [
        "She left at 5 p.m.|He was 61.",
        "The train of 5 p.m. Friday was late.|It had snow.",
        "J. K. Rowling wrote it.|He did not.",
        "The talks took 3.5 hours.|They began at 4.",
        "See No. 5 of the list.|No.|He did not say so.",
        "He went to St. Petersburg with Gen. Brown and Mr. White.|They came back.",
        "The U.S. Embassy was closed.|He called the U.S.|The line was dead.",
        "On 3 Mar. 2021 it rained.|It snowed in Dec.|The roads were closed.",
        "“It is over.”|She left.|“Why?” he asked.",
        "He said “go.”|(It rained.)|Then he went [to bed].|So.",
        "Well... nothing.|Odd ....|End!|Really?!|Yes.",
        "It joined the mainstream.|NATO followed in 2022.|The rest did not.",
        "1. Tidal (1996).|2. Snow (1999).|3. Rain.",
        "A. Apples are red.|B. Pears are green.",
        "Acme Co., Ltd. and Beta Inc. signed.|Gamma Inc.|The deal was done.",
        "Wrapped\nlines go on.|A new one.",
        "a small beginning.|Then e.g. this one, i.e. the last.",
        "東京で会談した。|次は大阪。",
        "He won 3-1.|20 others lost.",
        "Visit example.com for more, or mail a.b@c.org now.",
        "The bill (S.A. 12) passed.|“D.C.|We love it,” he said.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    """The bars show where."""
    joined = text.replace("|", " ")
    assert [span.slice(joined) for span in split(joined, KNOWN)] == text.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It joined the mainstream.Others followed in 2022.The rest did not.", 3),
        ("A list\n\nwithout stops\r\n \r\nhas parts", 3),
        ("日本。中国。", 2),
        ("Then “so.”Others left.", 2),
        ("", 0),
        (" \n\n ", 0),
        ("...", 1),
    ],
)
def test_sentences_end_without_a_blank_too(text: str, expected: int) -> None:
    """Glued sentences, empty lines, and scripts that write no blanks."""
    assert len(list(split(text, KNOWN))) == expected


def test_only_blocks_that_make_claims_have_sentences() -> None:
    """No sentence crosses the border of a block, and each knows its block."""
    text = "Ferry opens The ferry opened. It runs Share"
    blocks = (Block(Span(0, 11), "title"), Block(Span(12, 37), "paragraph"), Block(Span(38, 43), "noise"))
    found = list(sentences(Document(text, blocks=blocks), KNOWN))
    assert [(sentence.span.slice(text), sentence.kind, sentence.block) for sentence in found] == [
        ("Ferry opens", "title", 0),
        ("The ferry opened.", "paragraph", 1),
        ("It runs", "paragraph", 1),
    ]


def test_a_text_without_blocks_is_one_block() -> None:
    """Nobody has looked at its parts."""
    assert [sentence.kind for sentence in sentences(Document("One. Two."), KNOWN)] == ["paragraph", "paragraph"]


def test_a_sentence_without_end_is_cut_at_white_space() -> None:
    """Or, where there is none, at the limit."""
    spans = list(split("word " * 2000, KNOWN))
    assert [len(span) for span in spans] == [3999, 3994, 2004]
    assert [len(span) for span in split("x" * (LONGEST + 5), KNOWN)] == [LONGEST, 5]


@pytest.mark.parametrize("piece", ["x", ". ", ".", "A. ", "“(", " ", ".\n", "\n ", "Mr. ", "1. ", "。"])
def test_the_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    """Hostile texts, too."""

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        for _ in split(text, KNOWN):
            pass
        return time.process_time() - start

    assert seconds(400_000) < 10 * seconds(100_000) + 0.3


@given(st.text(alphabet=st.sampled_from("aB1 .?!…\"”“()\n\r\t-。•'A"), max_size=80))
def test_sentences_are_ordered_and_cover_everything_but_white_space(text: str) -> None:
    """The invariant that lets every quote be a slice."""
    spans = list(split(text, KNOWN))
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    assert {offset for offset, sign in enumerate(text) if not sign.isspace()} <= covered
    assert all(span.slice(text) == span.slice(text).strip() != "" for span in spans)


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_what_stands_outside_a_stretch_does_not_count(text: str, before: str, after: str) -> None:
    """Spans stay inside, whatever is around."""
    whole = before + text + after
    spans = list(split(whole, Abbreviations(), Span(len(before), len(before) + len(text))))
    assert all(len(before) <= span.start < span.end <= len(before) + len(text) for span in spans)
