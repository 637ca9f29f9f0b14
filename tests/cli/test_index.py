"""``factcheck index``: an archive in, an index out, and drafts held against it."""

import json
import sqlite3
from pathlib import Path

from tests.cli.conftest import Call

TEXT = "The {nth} Kenya-Peru Water Dialogue was held in Lima on {day} May 2019."


def archive() -> None:
    Path("archive").mkdir()
    Path("archive/one.txt").write_text(TEXT.format(nth="second", day=6), encoding="utf-8")
    Path("draft.txt").write_text(TEXT.format(nth="second", day=20), encoding="utf-8")


def test_a_draft_is_held_against_an_index(call: Call) -> None:
    """As it is against the folder, word for word."""
    archive()
    built = call("index", "build", "archive", "-o", "claims.db")
    assert (0, "1 files read, 0 as they were, 0 gone\n", "") == (built.code, built.out, built.err)
    index = call("draft.txt", "--against", "claims.db")
    folder = call("draft.txt", "--against", "archive")
    assert (1, folder.out.replace("archive/", "").split("\n")[:4]) == (
        index.code,
        index.out.replace("archive/", "").split("\n")[:4],
    )


def test_an_index_tells_of_itself(call: Call) -> None:
    """What it holds, by which rules, and that it is true."""
    archive()
    call("index", "build", "archive", "-o", "claims.db")
    status = call("index", "status", "claims.db")
    assert (0, "1 documents of 1 files, 1 claims, 1 statements\nrules: ") == (status.code, status.out[:54])
    proof = call("index", "verify", "claims.db")
    assert (0, "1 quotes of 1 documents looked at, 0 faults\n") == (proof.code, proof.out)
    Path("archive/one.txt").write_text("Something else.", encoding="utf-8")
    assert 1 == call("index", "verify", "claims.db").code


def test_a_damaged_index_is_not_called_well(call: Call) -> None:
    """A page of documents, which nothing that is counted stands on, was overwritten: told, and the file is left as it is."""
    Path("archive").mkdir()
    for one in range(40):
        Path(f"archive/{one}.txt").write_text(TEXT.format(nth="second", day=6), encoding="utf-8")
    call("index", "build", "archive", "-o", "claims.db")
    data = bytearray(Path("claims.db").read_bytes())
    with sqlite3.connect("claims.db") as known:
        page = known.execute("SELECT rootpage FROM sqlite_master WHERE name = 'documents'").fetchone()[0]
        size = known.execute("PRAGMA page_size").fetchone()[0]
    known.close()
    leaf = int.from_bytes(data[(page - 1) * size + 12 :][:2]) + (page - 1) * size
    child = int.from_bytes(data[leaf : leaf + 4])
    data[(child - 1) * size : child * size] = b"\xa5" * size
    Path("claims.db").write_bytes(data)
    status = call("index", "status", "claims.db")
    assert (2, "", True) == (status.code, status.out, "damaged (" in status.err)
    assert bytes(data) == Path("claims.db").read_bytes()


def test_a_draft_held_against_half_an_index_does_not_pass(call: Call) -> None:
    """A file that was cut short is no index any more: told, with the code of an input that could not be read."""
    archive()
    call("index", "build", "archive", "-o", "claims.db")
    Path("claims.db").write_bytes(Path("claims.db").read_bytes()[:60])
    outcome = call("draft.txt", "--against", "claims.db")
    assert (4, True) == (outcome.code, "could not read claims.db" in outcome.out)


def test_rules_of_ones_own_are_told(call: Call) -> None:
    """An index by other rules is no source before it is brought up to date."""
    archive()
    call("index", "build", "archive", "-o", "claims.db")
    words = '[[slot]]\nid = "own-words"\ndescription = "Words of our own."\nwords = { one = ["zzyzx"] }\n'
    Path("own.toml").write_text(words, encoding="utf-8")
    refused = call("draft.txt", "--against", "claims.db", "--rules", "own.toml")
    assert (2, True) == (refused.code, "1 of its files were read by other rules" in refused.err)


def test_wrong_calls_are_told(call: Call) -> None:
    """No index to bring up to date, nothing to index, a file of something else."""
    archive()
    assert (2, True) == ((gone := call("index", "update", "archive", "-o", "none.db")).code, "no such index" in gone.err)
    nothing = call("index", "build", "nothing", "-o", "empty.db")
    assert (2, True) == (nothing.code, "nothing: no such file or folder" in nothing.err)
    Path("bare").mkdir()
    assert (5, False) == (call("index", "build", "bare", "-o", "empty.db").code, Path("empty.db").exists())
    foreign = call("index", "build", "archive", "-o", "draft.txt")
    assert (2, True) == (foreign.code, "it was left as it is" in foreign.err)
    assert Path("draft.txt").read_text(encoding="utf-8").startswith("The second")


def test_verbose_tells_of_what_was_left_out(call: Call) -> None:
    """Keys that too many documents have."""
    Path("archive").mkdir()
    for number in range(100):
        Path(f"archive/{number}.txt").write_text(TEXT.format(nth="second", day=6 + number % 3), encoding="utf-8")
    Path("draft.txt").write_text(TEXT.format(nth="second", day=20), encoding="utf-8")
    call("index", "build", "archive", "-o", "claims.db")
    told = call("draft.txt", "--against", "claims.db", "-v").err
    assert "100 in the index, 9 of them taken" in told
    label = told.rpartition(": 100 in the index")[0].rpartition("factcheck: ")[2]
    assert f"hot key ({label}): 100 documents, 3 different values\n" in call("index", "status", "claims.db").out


def test_an_index_is_held_against_itself(call: Call) -> None:
    """One line of JSON for each finding, whatever the number of processes; hot keys are told beside them."""
    Path("archive").mkdir()
    for number in range(100):
        day = 20 if number == 50 else 6
        Path(f"archive/{number}.txt").write_text(TEXT.format(nth="second", day=day), encoding="utf-8")
    call("index", "build", "archive", "-o", "claims.db", "-j", "2")
    one, two = (call("index", "check", "claims.db", "-j", jobs) for jobs in ("1", "2"))
    assert (1, one.out) == (one.code, two.out)
    assert [] != [json.loads(line)["check"] for line in one.out.splitlines()]
    assert "): 100 documents, 2 different values; a few of each were compared" in one.err


def test_an_index_is_not_emptied_by_a_slip(call: Call) -> None:
    """A folder that is not there, another one, or one seen from elsewhere takes nothing out; what is left out is told."""
    archive()
    Path("more").mkdir()
    Path("more/two.txt").write_text(TEXT.format(nth="third", day=7), encoding="utf-8")
    call("index", "build", "archive", "-o", "claims.db")
    before = Path("claims.db").read_bytes()
    missing = call("index", "update", "archve", "-o", "claims.db")
    assert (2, True) == (missing.code, "did you mean 'archive'?" in missing.err)
    other = call("index", "update", "more", "-o", "claims.db")
    assert (2, True) == (other.code, "such as archive/one.txt, none is among those that were named" in other.err)
    assert before == Path("claims.db").read_bytes()
    assert "1 files read, 1 as they were, 0 gone\n" == call("index", "update", "archive", "more", "-o", "claims.db").out
    fewer = call("index", "update", "archive", "-o", "claims.db")
    assert (0, "0 files read, 1 as they were, 1 gone\n") == (fewer.code, fewer.out)
    assert "1 files taken out are still there: name all folders" in fewer.err


def test_files_that_are_not_found_are_told_as_such(call: Call) -> None:
    """Not as texts in which nothing stands; and what may be done."""
    archive()
    call("index", "build", "archive", "-o", "claims.db")
    Path("archive").rename("moved")
    proof = call("index", "verify", "claims.db")
    assert (1, "archive/one.txt: there is no such file any more") == (proof.code, proof.out.splitlines()[0])
    assert "1 files not found: verify where the index was built" in proof.err


def test_an_index_is_no_text_to_be_read(call: Call) -> None:
    """It is told what it is for."""
    archive()
    call("index", "build", "archive", "-o", "claims.db")
    for words in (("claims", "claims.db"), ("check", "draft.txt", "claims.db")):
        outcome = call(*words)
        assert (2, True) == (outcome.code, "claims.db: a claim index; name it after --against" in outcome.err)


def test_wrong_settings_of_sources_are_told_at_the_index(call: Call) -> None:
    """As they are by a check against the folder."""
    archive()
    Path("archive/sources.toml").write_text("source = 7", encoding="utf-8")
    assert "could not read archive/sources.toml" in call("index", "build", "archive", "-o", "claims.db").err
