"""An index finds by every trace what its folder finds, whatever words two texts have in common."""

from pathlib import Path

import pytest

import factcheck
from factcheck import indexing
from factcheck.pipeline import builtin_rulebook
from factcheck.reports.record import finding_record
from factcheck.traces import ACCOUNT, DEED, DENIED, NAME, QUOTED, words_of
from factcheck.understood import understood

TOLD = {
    "wording": (
        "“We will keep the old harbour light burning for ever,” said Ada Quill.",
        "Ada Quill said: “We will keep the old harbour bell burning for ever.”",
        "quotations/wording-differs",
    ),
    "long-wording": (
        "“Nobody on this island has asked us whether the late boat should stop at the old pier or not,” said Ada Quill.",
        "Ada Quill said: “Nobody on this island has asked us whether the mail boat should stop at the north pier or not.”",
        "quotations/wording-differs",
    ),
    "speaker": (
        "“The bridge will be paid for by those who cross it and by nobody else,” said Otto Brahm.",
        "“The bridge will be paid for by those who cross it and by nobody else,” said Mara Lindt.",
        "quotations/speaker-differs",
    ),
    "part-of-a-quotation": (
        "“It was only ever about the money,” said Jonas Falk.",
        "“People say a great deal, but it was only ever about the money, as all of us knew,” said Priya Nand.",
        "quotations/speaker-differs",
    ),
    "sense": (
        "The Ostrand entered service in 1998.",
        "The Ostrand, a ferry, was commissioned in 1996.",
        "accounts/date-differs",
    ),
    "deed": (
        "Low Tide was directed by Ilmo Vasara.",
        "Tomas Reyk directed Low Tide.",
        "accounts/person-differs",
    ),
    "denial": (
        "The Vestmark company signed the lease of the mill.",
        "The Vestmark company did not sign the lease of the mill.",
        "events/did-it-happen",
    ),
    "denied-here": (
        "The Holm council did not sell the meadow by the river.",
        "The Holm council sold the meadow by the river.",
        "events/did-it-happen",
    ),
    "years": (
        "Lena Sorel was a member of the Farrow Party from 1956 to 1962.",
        "Lena Sorel grew up inland. Sorel joined the Farrow Party in 1963. She was a teacher from 1955 to 1962.",
        "tenure/years-of-another",
    ),
    "post": (
        "The mayor of Elmstead, Lucia Brandt, opened the Corran Weir with the Tarn Choir.",
        "Mayor Otto Wren of Elmstead opened the Corran Weir. The Tarn Choir sang. His deputy, Lucia Brandt, was there.",
        "posts/other-holder",
    ),
}
"""A draft and a source that have few words, or no rare ones, in common, and what speaks against it."""

COMMON = """
    Vestmark lease mill sign Holm council meadow river sell Low Tide direct keep old harbour light burn Quill Ada island ask
    boat stop pier bridge pay cross money Elmstead Corran Weir open Tarn Choir mayor Lucia Brandt Sorel Farrow Party member
"""
"""Words that stand in very many sentences of the archive besides, though in few documents."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with drafts and their sources, and an index of all sources."""
    folder = tmp_path_factory.mktemp("told")
    for name in ("drafts", "sources"):
        (folder / name).mkdir()
    for name, (draft, source, _) in TOLD.items():
        (folder / "drafts" / f"{name}.txt").write_text(draft, encoding="utf-8")
        (folder / "sources" / f"{name}.txt").write_text(source, encoding="utf-8")
    for word in COMMON.split():
        lines = (f"The {word} of town {number} was {number} feet long." for number in range(100, 170))
        (folder / "sources" / f"all-{word}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    indexing.update(folder / "claims.db", [str(folder / "sources")], builtin_rulebook())
    return folder


def found(report: factcheck.Report) -> list[object]:
    return [finding_record(one) for one in report.findings]


@pytest.mark.parametrize("name", TOLD)
def test_each_trace_leads_to_what_speaks_against_a_draft(told: Path, name: str) -> None:
    """As in a check against the folder, byte for byte."""
    folder, index = (
        factcheck.check(told / "drafts" / f"{name}.txt", against=told / one) for one in ("sources", "claims.db")
    )
    assert TOLD[name][2] in [one.check for one in folder.findings]
    assert found(folder) == found(index)


def test_a_draft_of_all_of_them_finds_the_same(told: Path) -> None:
    """Traces of several drafts are counted together."""
    folder, index = (factcheck.check(told / "drafts", against=told / one) for one in ("sources", "claims.db"))
    assert found(folder) == found(index)


def test_what_stands_in_the_archive_is_no_source_of_itself(told: Path) -> None:
    """Its traces are counted as those of a draft."""
    folder, index = (factcheck.check(told / "sources", against=told / one) for one in ("sources", "claims.db"))
    assert found(folder) == found(index)


def test_one_source_alone_is_of_what_the_draft_names(tmp_path: Path) -> None:
    """Though it names nothing itself, in a folder and in an index."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.txt").write_text("The film was released in March 1987.", encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("Low Tide was released in May 1985.", encoding="utf-8")
    indexing.update(tmp_path / "claims.db", [str(tmp_path / "sources")], builtin_rulebook())
    folder, index = (factcheck.check(draft, against=tmp_path / one) for one in ("sources", "claims.db"))
    assert ["accounts/date-differs"] == [one.check for one in folder.findings]
    assert found(folder) == found(index)


def test_traces_tell_what_they_are_of() -> None:
    """Words with their statements; senses, names of posts, deeds, quotations and denials under names of their own."""
    text = (
        "Mayor Ada Quill of Elmstead opened Low Tide, which was directed by Ilmo Vasara. Quill did not sell the mill."
        " “We will keep the old harbour light burning,” said Ada Quill."
    )
    traces = words_of(understood(factcheck.Document.from_text(text), builtin_rulebook()), builtin_rulebook())
    assert [3, 0, 1, 2] == list(traces["quil"])
    for trace in (ACCOUNT + "sense:sold", NAME + "elmstead", DEED + "directed low tid", DENIED + "sel quil"):
        assert trace in traces
    assert {QUOTED + "we will keep", QUOTED + "light burning"} & traces.keys() == {QUOTED + "we will keep"}


def test_long_quotations_are_kept_by_every_second_run_of_words() -> None:
    """Which finds them where two words are others, and takes half of the room."""
    said = " ".join(f"word{number}" for number in range(20))
    text = f"“{said},” said Ada Quill."
    traces = words_of(understood(factcheck.Document.from_text(text), builtin_rulebook()), builtin_rulebook())
    assert 9 == sum(trace.startswith(QUOTED) for trace in traces)
