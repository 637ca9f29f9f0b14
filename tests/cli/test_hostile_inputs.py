"""Inputs that break other tools: a clear message or a result, the documented exit code, no traceback."""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Call

SLIP = "The ministers met on Monday, 6 May 2025, in Oslo."
FOUND = "error dates/weekday-mismatch"


def test_an_empty_folder_holds_nothing_to_check(call: Call, tmp_path: Path) -> None:
    """Exit code 5 and a sentence."""
    (tmp_path / "empty").mkdir()
    outcome = call("empty")
    assert (5, True) == (outcome.code, "nothing to check" in outcome.err)


def test_a_missing_path_is_told_by_name(call: Call) -> None:
    """And nothing is checked: a word that names no file is a slip of the keyboard; the file that may be meant is told."""
    Path("draft.txt").write_text(SLIP, encoding="utf-8")
    outcome = call("watch", "draft.txt")
    assert (2, "factcheck: watch: no such file or folder\n", "") == (outcome.code, outcome.err, outcome.out)
    assert "draf.txt: no such file or folder; did you mean 'draft.txt'?" in call("draf.txt").err


def test_an_unreadable_file_is_told_by_name(call: Call) -> None:
    """And does not keep the others from being read."""
    Path("a.txt").write_text(SLIP, encoding="utf-8")
    Path("empty.txt").touch()
    outcome = call("a.txt", "empty.txt", "--output-format", "concise")
    assert (1, True, True) == (outcome.code, FOUND in outcome.out, "empty.txt: could not be read" in outcome.out)
    assert 4 == call("a.txt", "empty.txt", "--strict-inputs").code


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("scan.png", b"\x89PNG\r\n\x1a\n", "a picture, not a text: save what it says as .txt, .docx, .html or .pdf"),
        ("scan", b"\xff\xd8\xff\xe0 and so on", "a picture, not a text: save what it says as .txt, .docx, .html or .pdf"),
        ("notes.odt", SLIP.encode(), "OpenDocument is not read: save it as .docx, .html or .txt"),
        ("foo.doc", SLIP.encode(), "the old Word format is not read: save it as .docx, .html or .txt"),
        ("draft.xyz", b"\xe9\xe8\xe7 \xf1\xf2 \xf3", "not plainly a text: save it as .txt in UTF-8"),
        ("draft.xyz", b"%PDF-1.7\n", "a PDF file by its first bytes: give its name the ending .pdf"),
        ("draft.xyz", b"a\0b", "not a text file: it holds zero bytes, as programs and pictures do"),
    ],
)
def test_a_named_file_that_was_not_checked_never_passes_as_clean(call: Call, name: str, data: bytes, reason: str) -> None:
    """Alone there is nothing to check; beside a clean text the run says that an input could not be read."""
    Path(name).write_bytes(data)
    Path("a.txt").write_text("They met.", encoding="utf-8")
    alone, beside = call(name, "--width", "200"), call(name, "a.txt", "--width", "200")
    assert (5, 4) == (alone.code, beside.code)
    assert f"could not read {name}: {reason}" in alone.out.splitlines()
    assert f"could not read {name}: {reason}" in beside.out.splitlines()


@pytest.mark.parametrize("data", [SLIP.encode(), SLIP.encode("utf-16"), f"{SLIP} A caf\xe9.".encode("cp1252")])
def test_a_text_with_an_unknown_ending_is_read_and_told(call: Call, data: bytes) -> None:
    """It plainly is one; a note says how it was read."""
    Path("draft.xyz").write_bytes(data)
    outcome = call("draft.xyz")
    assert (1, "factcheck: draft.xyz: read as plain text, for its ending is not known\n") == (outcome.code, outcome.err)
    assert "" == call("draft.xyz", "-q").err


def test_an_empty_file_or_a_pattern_beside_others(call: Call) -> None:
    """An empty file holds nothing that could be wrong; a pattern that fits nothing was meant to fit something."""
    Path("a.txt").write_text("They met.", encoding="utf-8")
    Path("empty.txt").touch()
    assert (0, 4) == (call("a.txt", "empty.txt").code, call("a.txt", "*.md").code)


def test_a_text_held_against_an_empty_folder_never_passes_as_clean(call: Call) -> None:
    """What it was to be held against was not there; a text with slips still tells them."""
    Path("a.txt").write_text("They met.", encoding="utf-8")
    Path("b.txt").write_text(SLIP, encoding="utf-8")
    Path("sources").mkdir()
    assert (4, 1) == (call("a.txt", "--against", "sources").code, call("b.txt", "--against", "sources").code)
    Path("sources/c.txt").write_text("It rained.", encoding="utf-8")
    assert 0 == call("a.txt", "--against", "sources").code


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder, now the working directory, in which a file, a folder of texts and a folder of rules may not be read."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for file in ("a.txt", "shut.txt", "closed/a.txt", "dark/a.txt", "pack/topic/rules.toml"):
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(SLIP if file.endswith(".txt") else "", encoding="utf-8")
        modes = {"shut.txt": 0, "closed": 0, "pack/topic": 0, "dark": 0o644}
        for file, mode in modes.items():
            (folder / file).chmod(mode)
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(before)
            for file in modes:
                (folder / file).chmod(0o755)


@contextmanager
def nobody() -> Iterator[None]:
    """The rights of nobody, where the suite is run by root, who may read everything."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such rights here")
@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("closed",), 5, "closed: could not be read: no permission to read it"),
        (("closed/a.txt",), 5, "closed/a.txt: could not be read: no permission to read it"),
        (("dark/a.txt",), 5, "dark/a.txt: could not be read: no permission to read it"),
        (("shut.txt",), 5, "shut.txt: could not be read: no permission to read it"),
        (("**/*.txt",), 1, "dark/a.txt: could not be read: no permission to read it"),
        (("a.txt", "--rules", "closed"), 2, "factcheck: closed:1: cannot be read: Permission denied"),
        (("a.txt", "--rules", "pack"), 2, "factcheck: pack/topic:1: cannot be read: Permission denied"),
        (("a.txt", "-o", "json=closed/a.json"), 2, "closed/a.json: the report cannot be written"),
        (("a.txt", "--config", "closed/a.toml"), 2, "closed/a.toml: cannot be read"),
    ],
)
def test_what_may_not_be_read_is_told_by_name(
    call: Call, guarded: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    """Files, folders and packs of rules: none is passed over in silence, none ends in a traceback."""
    os.chdir(guarded)
    call("a.txt", "-o", "json=/dev/null", "--output-format", "concise")
    with nobody():
        outcome = call(*arguments, "--output-format", "concise")
    assert (code, True) == (outcome.code, words in outcome.out + outcome.err)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_what_is_no_regular_file_keeps_nobody_waiting(call: Call) -> None:
    """A pipe without a writer is empty, a device is refused; inside a folder both are told and passed over."""
    folder = Path("mixed")
    folder.mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "a.txt").write_text(SLIP, encoding="utf-8")
    outcome = call("mixed", "--output-format", "concise")
    assert (1, True) == (outcome.code, "mixed/pipe.txt: could not be read: it is no regular file" in outcome.out)
    assert (5, True) == ((empty := call("mixed/pipe.txt")).code, "the file holds no text" in empty.out)
    assert (5, True) == ((device := call("/dev/zero")).code, "it is a device and no file" in device.out)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
@pytest.mark.parametrize(
    "arguments",
    [("diff", "/dev/zero", "/dev/zero"), ("facts", "import", "/dev/zero", "--retrieved", "2025-05-07")],
    ids=["diff", "facts"],
)
def test_no_command_reads_a_device_to_its_end(call: Call, arguments: tuple[str, ...]) -> None:
    """Which has none."""
    outcome = call(*arguments)
    assert (5, "factcheck: /dev/zero: it is a device and no file\n") == (outcome.code, outcome.err)


def test_a_pipe_with_a_writer_is_read(call: Call) -> None:
    """As shells give them: factcheck <(pandoc …)."""
    reading, writing = os.pipe()
    os.write(writing, SLIP.encode())
    os.close(writing)
    try:
        assert FOUND in call(f"/dev/fd/{reading}", "--output-format", "concise").out
    finally:
        os.close(reading)


def test_a_file_too_large_to_be_a_text_is_refused(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a sentence, not by running out of memory."""
    monkeypatch.setattr("factcheck.documents.files.LARGEST", 1024 * 1024)
    Path("huge.txt").write_bytes(b"a" * (1024 * 1024 + 1))
    assert "huge.txt: it is larger than 1 MB" in call("huge.txt").out


@pytest.mark.parametrize("path", ["x" * 300 + ".txt", "a/" * 3000, "loop.txt", ""])
def test_paths_that_lead_nowhere_are_told(call: Call, path: str) -> None:
    """Names that are too long, links that lead to themselves, no name at all."""
    Path("loop.txt").symlink_to("loop.txt")
    outcome = call(path)
    assert (5, "") == (outcome.code, outcome.err.replace("factcheck: nothing to check: no document could be read\n", ""))


@pytest.mark.parametrize("name", ["config.toml", "sources.toml"])
def test_tables_nested_without_end_are_told(call: Call, name: str) -> None:
    """In settings and in the list of sources."""
    Path(name).write_text("a = " + "[" * 20_000, encoding="utf-8")
    Path("a.txt").write_text(SLIP, encoding="utf-8")
    if name == "config.toml":
        assert (2, True) == ((outcome := call("a.txt", "--config", name)).code, name in outcome.err)
    else:
        assert (1, True) == ((outcome := call("a.txt")).code, name in outcome.out)


def test_random_bytes_are_no_text(call: Call) -> None:
    """A file that is no text is told as such."""
    Path("noise.txt").write_bytes(random.Random(7).randbytes(50_000))
    outcome = call("noise.txt", "--output-format", "concise")
    assert (5, True) == (outcome.code, outcome.out.startswith("noise.txt: could not be read: "))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("crlf", f"One.\r\n\r\n{SLIP}\r\n".encode()),
        ("cr", f"One.\r\r{SLIP}\r".encode()),
        ("bom", b"\xef\xbb\xbf" + f"One.\n\n{SLIP}\n".encode()),
        ("utf-16", f"One.\n\n{SLIP}\n".encode("utf-16")),
    ],
)
def test_line_ends_and_encodings_change_neither_findings_nor_places(call: Call, name: str, content: bytes) -> None:
    """The same finding at the same line and column."""
    Path(f"{name}.txt").write_bytes(content)
    assert call(f"{name}.txt", "--output-format", "concise").out.startswith(f"{name}.txt:3:22: {FOUND}")


def test_a_file_of_one_long_line_is_read(call: Call) -> None:
    """A megabyte without a line break; the finding at its end has its column."""
    Path("long.txt").write_text("word " * 200_000 + SLIP, encoding="utf-8")
    assert call("long.txt", "--output-format", "concise").out.startswith(f"long.txt:1:1000022: {FOUND}")


def test_escape_sequences_of_a_text_are_shown(call: Call) -> None:
    """A text cannot colour the terminal, clear it or turn its lines round."""
    Path("evil.txt").write_text(f"\x1b[2J\u202e{SLIP}\n", encoding="utf-8")
    outcome = call("evil.txt")
    assert 1 == outcome.code
    assert not {"\x1b", "\u202e"} & set(outcome.out)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize(
    ("redirection", "code", "words"),
    [
        (">/dev/full", 2, b"factcheck: standard output cannot be written: No space left on device\n"),
        (">&-", 1, b""),
        ("2>&- | true", 0, b""),
    ],
)
def test_outputs_that_take_nothing_end_without_a_traceback(
    tmp_path: Path, redirection: str, code: int, words: bytes
) -> None:
    """A full disk is told; a closed output and a reader that has gone away are no errors."""
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    line = f'"{sys.executable}" -m factcheck a.txt {redirection}'
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (code, words) == (done.returncode, done.stderr)


def test_closed_standard_input_is_told(tmp_path: Path) -> None:
    """There is nothing to read from it."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    line = f'"{sys.executable}" -m factcheck - <&-'
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (2, b"factcheck: standard input is closed\n") == (done.returncode, done.stderr)


def test_time_zone_locale_hash_seed_and_working_directory_do_not_matter(tmp_path: Path) -> None:
    """The same input gives the same bytes, whatever the order of the files."""
    names = ["a.txt", "b.txt"]
    for name in names:
        (tmp_path / name).write_text(f"{SLIP} They will meet again on Friday.\n", encoding="utf-8")
    root = Path(__file__).parents[2]
    places = [
        (tmp_path, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        (root, {"TZ": "Pacific/Pago_Pago", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "2"}),
    ]
    outputs = []
    for folder, settings in places:
        files = [str(tmp_path / name) for name in names]
        names.reverse()
        words = [sys.executable, "-m", "factcheck", *files, "--output-format", "json"]
        environment = {**os.environ, "PYTHONPATH": str(root), **settings}
        done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, check=False)
        assert (1, b"") == (done.returncode, done.stderr)
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize("path", ["draft[1.txt", "draft[1].txt", "drafts[/[a-c].txt"])
def test_a_pattern_that_nothing_fits_is_a_missing_path(call: Call, path: str) -> None:
    """A bracket makes a pattern of a name; whoever mistyped it is told so, on either side of the check."""
    Path("notes.md").write_text(SLIP, encoding="utf-8")
    told = f"{path}: no such file, and nothing fits it as a pattern\n"
    for arguments, opening in (((path,), ""), (("notes.md", path), ""), (("notes.md", "--against", path), "--against ")):
        outcome = call(*arguments)
        assert (2, f"factcheck: {opening}{told}", "") == (outcome.code, outcome.err, outcome.out)


def test_a_bracket_in_the_name_of_a_file_is_no_pattern(call: Call) -> None:
    """What stands there is meant; beside it stands what a slip may have meant."""
    Path("draft[1].txt").write_text(SLIP, encoding="utf-8")
    assert FOUND in call("draft[1].txt", "--output-format", "concise").out
    assert FOUND in call("draf[s-u][[]1].txt", "--output-format", "concise").out
    assert "nothing fits it as a pattern; did you mean 'draft[1].txt'?" in call("draft[1.txt").err


def test_a_newline_in_a_missing_path_does_not_part_its_message(call: Call) -> None:
    """Nor does any other sign that ends a line somewhere."""
    assert "factcheck: a␊b.txt: no such file or folder\n" == call("a\nb.txt").err
    assert "factcheck: a␌b‹U+2028›c.txt: no such file or folder\n" == call("a\x0cb\u2028c.txt").err
    assert "factcheck: a␊b.db: no such index (factcheck index build makes one)\n" == call("index", "status", "a\nb.db").err
