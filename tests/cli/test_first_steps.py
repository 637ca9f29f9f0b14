"""What a stranger meets: words mistyped, folders that hold nothing, options in the wrong place."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call

SLIP = "They met on Monday, 6 May 2025.\n"


@pytest.fixture
def draft(call: Call) -> Path:  # noqa: ARG001 - it sets the working directory
    """A draft with a slip, and an empty folder."""
    Path("empty").mkdir()
    Path("a.txt").write_text(SLIP, encoding="utf-8")
    return Path("a.txt")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("cheack", "a.txt"), 2, "cheack: no such file, and no such command; did you mean 'check'?"),
        (("empty",), 5, "could not read empty: no file in it can be read"),
        (("a.txt", "--against", "empty"), 1, "--against: no source could be read"),
        (("a.txt", "--severity", "dates"), 2, "--severity dates: must be a check and error, warning, note or off"),
        (("a.txt", "--severity", "datse=note"), 2, "no check begins with 'datse'"),
        (("explain", "abcdef12", "a.txt"), 2, "give the paths and the --against of the check"),
        (("records", "no", "such", "office"), 5, "nothing on record holds these words"),
        (("-", "--stdin-date", "soon"), 2, "--stdin-date: 'soon' is no day or moment"),
    ],
)
def test_what_went_wrong_is_said_in_the_words_of_the_call(
    call: Call, draft: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, words: str
) -> None:
    """Each with what to do, and with an exit code of its own."""
    monkeypatch.setattr("factcheck.cli.job._standard_input", lambda: b"x")
    outcome = call(*arguments)
    assert (code, True) == (outcome.code, words in " ".join((outcome.out + outcome.err).split()))
    assert draft.exists()


def test_debug_may_stand_anywhere(call: Call, draft: Path) -> None:
    """Before the command or behind it."""
    assert [1, 1, 1] == [
        call(*words).code for words in (("--debug", "a.txt"), ("a.txt", "--debug"), ("check", str(draft), "--debug"))
    ]


def test_the_severity_of_a_call_counts_more_than_the_settings(call: Call, draft: Path) -> None:
    """For all checks whose id begins so; off silences them."""
    Path("factcheck.toml").write_text('[severity]\n"dates/weekday-mismatch" = "warning"\n', encoding="utf-8")
    assert [0, 1, 0] == [
        call(str(draft), *words).code for words in ((), ("--severity", "dates=error"), ("--severity", "=off"))
    ]


def test_settings_hold_for_the_files_below_them(call: Call) -> None:
    """Whichever path is named first; a mistake in any of them is told with file and line."""
    for name in ("near/a.txt", "far/b.txt"):
        Path(name).parent.mkdir()
        Path(name).write_text(SLIP, encoding="utf-8")
    Path("near/factcheck.toml").write_text('[severity]\ndates = "note"\n', encoding="utf-8")
    for paths in (("near", "far"), ("far", "near")):
        lines = call(*paths, "--output-format", "concise").out.splitlines()
        assert ["far/b.txt:1:13: error", "near/a.txt:1:13: note"] == [" ".join(line.split()[:2]) for line in lines]
    Path("near/factcheck.toml").write_text('\nignore = ["datse/impossible"]\n', encoding="utf-8")
    assert "near/factcheck.toml:2: no check begins with 'datse/impossible'" in call("far", "near").err


def test_reports_of_ours_are_no_texts(call: Call, draft: Path) -> None:
    """Written into the folder that is read, they are told and left out; so are formats that nobody can read as they are."""
    forms = {"json": "r.txt", "jsonl": "r.jsonl", "html": "r.html", "junit": "r.xml", "markdown": "r.md", "sarif": "s.txt"}
    forms |= {"csv": "c.txt", "full": "f.txt", "rdjson": "d.txt", "concise": "l.txt"}
    call(str(draft), "-q", *(word for pair in forms.items() for word in ("-o", "=".join(pair))))
    Path("a.rtf").write_bytes(rb"{\rtf1 They met.}")
    Path("b.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50))
    Path("c.odt").write_bytes(b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text")
    Path("d.zip.txt").write_bytes(b"PK\x03\x04" + bytes(26))
    lines = call(".", "--output-format", "concise").out.splitlines()
    told = {line.partition(":")[0]: line.rpartition("could not be read: ")[2] for line in lines[1:]}
    assert dict.fromkeys(forms.values(), "a report of factcheck, not a text: left out") == {
        name: why for name, why in told.items() if name in forms.values()
    }
    assert "Rich Text is not read: save it as .docx, .html or .txt" == told["a.rtf"]
    assert "the old Word format is not read: save it as .docx, .html or .txt" == told["b.doc"]
    assert "OpenDocument is not read: save it as .docx, .html or .txt" == told["c.odt"]
    assert "a packed file, not a text" == told["d.zip.txt"]


def test_records_are_listed_with_their_sources(call: Call) -> None:
    """All words of the call must stand in a fact; as JSON each has its days, its source and its place."""
    outcome = call("records", "minister", "japan")
    assert outcome.code == 0
    assert all("looked up" in line for line in outcome.out.splitlines()[:-1])
    assert '"source": "http' in call("records", "minister", "japan", "--format", "json").out


def test_rules_list_begins_with_the_checks(call: Call) -> None:
    """What can be selected; the others on demand."""
    lines = call("rules", "list").out.splitlines()
    assert {"check"} == {line.split()[0] for line in lines[:-1]}
    assert len(call("rules", "list", "--all").out.splitlines()) > 3 * len(lines)


def test_empty_standard_input_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it holds blanks and nothing else; there is nothing to check."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b" \n")))
    outcome = call("-")
    assert (5, "factcheck: standard input is empty: there is nothing to read\n") == (outcome.code, outcome.err)


def test_the_name_of_a_file_cannot_move_the_cursor(call: Call) -> None:
    """In what is said beside the report, as in the report."""
    Path("a\x1bc.xyz").write_text("They met.", encoding="utf-8")
    assert (
        "factcheck: a\N{SYMBOL FOR ESCAPE}c.xyz: read as plain text, for its ending is not known\n" == call("a\x1bc.xyz").err
    )


def test_a_text_in_another_language_is_told(call: Call) -> None:
    """Nothing found in it means little, for only English is understood."""
    for name, language in (("a.html", "de"), ("b.html", "en-GB"), ("c.html", "fr")):
        Path(name).write_text(f"<html lang={language}><p>Das Wehr wurde geschlossen.</p></html>", encoding="utf-8")
    told = "factcheck: not in English by its own word, and understood only in single dates: a.html: de"
    assert [f"{told}\n", "", f"{told} and 1 more\n", ""] == [
        call(*names).err for names in (("a.html",), ("b.html",), (".",), ("a.html", "-q"))
    ]
