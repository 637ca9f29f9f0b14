"""The claim index as a file: what is put, found, replaced and taken out."""

import os
import sqlite3
import zlib
from pathlib import Path

import pytest

from factcheck.errors import IndexFault
from factcheck.index import database, store
from factcheck.index.dossier import Dossier, Record, number
from factcheck.index.store import FileState, Index, Totals
from factcheck.model.document import Document

STATE = FileState(b"digest", "rules")
KEY = number("series", "talks")


def record(name: str, value: str = "value", words: dict[str, list[int]] | None = None) -> Record:
    document = Document.from_text(f"Text of {name}.", name=name)
    return Record.of(Dossier(document, entries=((KEY, number(value)),), statements=1, words=words or {}))


def put(index: Index, name: str, *records: Record) -> None:
    index.put([(name, f"/real/{name}", STATE, records)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


def test_what_is_put_is_found_by_its_key(path: Path) -> None:
    """With the names of the documents, by the file they come from, and whole."""
    with Index.to_write(path) as index:
        put(index, "a.txt", record("a.txt"), record("a.txt#2", "other"))
        found = index.find(KEY)
        assert ["a.txt", "a.txt#2"] == sorted(found.documents.values())
        assert set(found.documents) == index.numbers(["/real/a.txt"])
        assert {"Text of a.txt.", "Text of a.txt#2."} == {one.document.text for _, one in index.dossiers_of(found.documents)}
        assert (STATE, None) == (index.state("a.txt"), index.state("b.txt"))


def test_putting_twice_is_putting_once(path: Path) -> None:
    """A file is replaced whole: nothing of what it held before is left."""
    with Index.to_write(path) as index:
        put(index, "a.txt", record("a.txt", "old", {"word": [1, 0]}), record("a.txt#2"))
        for _ in range(2):
            put(index, "a.txt", record("a.txt", "new", {"word": [1, 0]}))
        assert Totals(files=1, documents=1, claims=0, statements=1) == index.totals()
        assert 1 == index.find(KEY).told
        assert 1 == index.words(["word"])["word"].statements
        index.remove(["a.txt", "never.txt"])
        assert Totals() == index.totals()
        assert {} == index.words(["word"])


def test_values_that_say_the_same_are_left_out(path: Path) -> None:
    """And documents that are drafts themselves."""
    with Index.to_write(path) as index:
        for name in ("a.txt", "b.txt", "c.txt"):
            put(index, name, record(name, "same" if name != "c.txt" else "other"))
        assert ["c.txt"] == list(index.find(KEY, unless={number("same")}).documents.values())
        own = index.numbers(["/real/a.txt"])
        assert ["b.txt", "c.txt"] == sorted(index.find(KEY, own).documents.values())


def test_a_hot_key_gives_a_few_documents_of_each_value(path: Path) -> None:
    """The first by name, whatever their number; and says how many there are."""
    with Index.to_write(path) as index:
        names = [f"{one:03}.txt" for one in reversed(range(store.WHOLE + 4))]
        index.put((name, name, STATE, [record(name, "rare" if name == "050.txt" else "often")]) for name in names)
        found = index.find(KEY)
        assert (True, store.WHOLE + 4) == (found.hot, found.told)
        assert ["000.txt", "001.txt", "002.txt", "050.txt"] == sorted(found.documents.values())
        assert [(KEY, store.WHOLE + 4, 2)] == index.hottest(5)


def test_words_that_stand_nearly_everywhere_have_no_places(path: Path) -> None:
    """But are counted; what goes is counted off."""
    with Index.to_write(path) as index:
        index.put(
            (f"{one}.txt", "", STATE, [record(f"{one}.txt", words={"the": [1, 0], "rare": [2]})]) for one in range(300)
        )
        known = index.words(["the", "rare", "none"])
        assert (300, 300, None) == (known["the"].statements, known["the"].slotted, known["the"].places)
        assert (600, 0, ()) == (known["rare"].statements, known["rare"].slotted, known["rare"].places)
        assert {"the", "rare"} == set(known)


def test_a_word_far_on_in_a_long_document_is_that_document_s(path: Path) -> None:
    """And goes with it."""
    with Index.to_write(path) as index:
        put(index, "a.txt", record("a.txt", words={"rare": [2, 65_535, 65_536]}))
        put(index, "b.txt", record("b.txt", words={"rare": [1, 7]}))
        assert ((1, 65_535), (1, 65_536), (2, 7)) == index.words(["rare"])["rare"].places
        index.remove(["a.txt"])
        assert ((2, 7),) == index.words(["rare"])["rare"].places


def test_what_fails_half_way_leaves_nothing(path: Path) -> None:
    """Not even of the files before it in the same transaction."""
    with Index.to_write(path) as index:
        put(index, "a.txt", record("a.txt"))

        def files() -> object:
            yield "a.txt", "", STATE, []
            yield "b.txt", "", STATE, [record("b.txt")]
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            index.put(files())
        assert Totals(files=1, documents=1, statements=1) == index.totals()
        put(index, "c.txt", record("c.txt"))
        assert 2 == index.find(KEY).told


def test_readers_work_while_a_writer_works(path: Path) -> None:
    """They see what was there before."""
    with Index.to_write(path) as writer:
        put(writer, "a.txt", record("a.txt"))
        writer._connection.execute("BEGIN IMMEDIATE")
        writer._connection.execute("DELETE FROM documents")
        with Index.to_read(path) as reader:
            assert ["a.txt"] == list(reader.files())
            assert "Text of a.txt." == reader.dossiers("a.txt")[0].document.text


def test_a_reader_sees_one_moment(path: Path) -> None:
    """A document that it has found is there when it is asked for, though its file has been read again meanwhile."""
    with Index.to_write(path) as writer:
        put(writer, "a.txt", record("a.txt"))
        with Index.to_read(path) as reader:
            found = reader.find(KEY).documents
            put(writer, "a.txt", record("a.txt", "new"), record("a.txt#2", "new"))
            assert ["a.txt"] == [one.document.name for _, one in reader.dossiers_of(found)]
            assert 1 == reader.totals().documents
        with Index.to_read(path) as reader:
            assert 2 == reader.totals().documents


def test_a_second_writer_waits_and_then_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And changes nothing."""
    monkeypatch.setattr(database, "PATIENCE", 0)
    with Index.to_write(path) as one, Index.to_write(path) as other:
        one._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(IndexFault, match="another program is writing it"):
            put(other, "b.txt", record("b.txt"))
        one._connection.execute("COMMIT")
        put(other, "b.txt", record("b.txt"))
        assert ["b.txt"] == list(one.files())


def test_a_file_of_something_else_is_left_as_it_is(path: Path) -> None:
    """Whether it is a database or not."""
    for number_, content in enumerate([b"a text of somebody's", b""]):
        foreign = path.with_suffix(f".{number_}")
        foreign.write_bytes(content)
        if not content:
            with sqlite3.connect(foreign) as connection:
                connection.execute("CREATE TABLE accounts (name)")
            connection.close()
        before = foreign.read_bytes()
        for opening in (Index.to_write, Index.to_read):
            with pytest.raises(IndexFault, match="no claim index; it was left as it is"):
                opening(foreign)
        assert before == foreign.read_bytes()


def test_what_is_not_there_or_no_file_is_told(path: Path) -> None:
    """In words that say what to do."""
    with pytest.raises(IndexFault, match="no such index"):
        Index.to_read(path)
    with pytest.raises(IndexFault, match="a folder, and no claim index"):
        Index.to_write(path.parent)
    with pytest.raises(IndexFault, match="cannot be opened"):
        Index.to_write(path / "below.db")


def test_a_pipe_is_refused_and_not_waited_for(path: Path) -> None:
    """Nobody writes to it, so that reading would never end."""
    os.mkfifo(path)
    assert not database.is_index(path)
    for opening in (Index.to_write, Index.to_read):
        with pytest.raises(IndexFault, match="no regular file, and no claim index"):
            opening(path)


def test_a_link_to_nothing_is_followed_when_an_index_is_made(path: Path) -> None:
    """The index stands where the link leads, whole, and the link stays."""
    link = path.with_name("link.db")
    link.symlink_to(path)
    with Index.to_write(link) as index:
        put(index, "a.txt", record("a.txt"))
    with Index.to_read(path) as index:
        assert ["a.txt"] == list(index.files())
    assert link.is_symlink()


def test_rows_left_half_way_ask_nothing_of_a_closed_file(path: Path) -> None:
    """As when an error ends the work on them: closing them then is silent."""
    with Index.to_write(path) as index:
        put(index, "a.txt", record("a.txt"))
        put(index, "b.txt", record("b.txt"))
        rows = index._rows("SELECT name FROM files ORDER BY name")
        assert ("a.txt",) == next(rows)
    rows.close()


def test_a_damaged_file_is_told_and_kept(path: Path) -> None:
    """A page that was overwritten, and a document that is none."""
    with Index.to_write(path) as index:
        index.put((f"{one}.txt", "", STATE, [record(f"{one}.txt")]) for one in range(200))
        index._connection.execute("UPDATE documents SET dossier = x'00' WHERE id = 7")
        with pytest.raises(IndexFault, match="damaged"):
            list(index.dossiers_of([7]))
    data = bytearray(path.read_bytes())
    for page in range(3, len(data) // 4096):
        data[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    path.write_bytes(data)
    with Index.to_read(path) as index:
        assert index.damage()
        with pytest.raises(IndexFault, match="damaged"):
            [index.dossiers(name) for name in index.files()]
    assert bytes(data) == path.read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM entries WHERE name = 'b.txt'",
        "DELETE FROM documents WHERE name = 'b.txt'",
        "DELETE FROM tallies",
    ],
)
def test_what_is_counted_and_not_there_is_told(path: Path, change: str) -> None:
    """As after a page was lost: what is found must be all that was counted."""
    with Index.to_write(path) as index:
        for name in ("a.txt", "b.txt"):
            put(index, name, record(name))
        index._connection.execute(change)
        with pytest.raises(IndexFault, match="damaged"):
            list(index.dossiers_of(index.find(KEY).documents))
        with pytest.raises(IndexFault, match="damaged"):
            list(index.rows())


def test_a_bomb_is_told_and_not_unpacked(path: Path) -> None:
    """What is stored unpacks to no more than a hundred times its size; a text of one letter is stored as it is."""
    text = "x" * 3_000_000
    bomb = zlib.compress(b"[[],[],[]]\n[]\n" + b" " * 3_000_000)
    with Index.to_write(path) as index:
        put(index, "a.txt", Record.of(Dossier(Document.from_text(text, name="a.txt"))))
        assert text == index.dossiers("a.txt")[0].document.text
        for column in ("dossier", "traces"):
            index._connection.execute(f"UPDATE documents SET {column} = ?", (bomb,))
            with pytest.raises(IndexFault, match="damaged"):
                list(index.traced(index.all_documents()))


def test_an_index_in_the_form_of_another_version_is_neither_written_nor_read(path: Path) -> None:
    """What stands there could not be taken out again, and would be read wrongly; it is left as it is."""
    with Index.to_write(path) as index:
        put(index, "a.txt", record("a.txt"))
        index._connection.execute("PRAGMA user_version = 5")
    before = path.read_bytes()
    for opened in (Index.to_write, Index.to_read):
        with pytest.raises(IndexFault, match="another version; move it away and build the index again"):
            opened(path)
    assert before == path.read_bytes()


def test_no_room_on_the_disk_leaves_what_was_written(path: Path) -> None:
    """And the next run goes on."""
    with Index.to_write(path) as index:
        put(index, "a.txt", record("a.txt"))
        pages = index._connection.execute("PRAGMA page_count").fetchone()[0]
        index._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(IndexFault, match="no room left"):
            index.put((f"{one}.txt", "", STATE, [record(f"{one}.txt")]) for one in range(500))
        index._connection.execute("PRAGMA max_page_count = 100000")
        put(index, "b.txt", record("b.txt"))
        assert ["a.txt", "b.txt"] == list(index.files())
        assert [] == index.damage()


def test_a_reader_leaves_nothing_beside_the_file(path: Path) -> None:
    """Nor does it take away the log of somebody who is writing."""
    with Index.to_write(path) as index:
        put(index, "a.txt", record("a.txt"))
    with Index.to_read(path) as reader:
        assert 1 == len(reader.find(KEY).documents)
    assert [path.name] == sorted(file.name for file in path.parent.iterdir())
    with Index.to_write(path) as index:
        put(index, "b.txt", record("b.txt"))
        with Index.to_read(path) as reader:
            assert 2 == len(reader.find(KEY).documents)
        assert path.with_name("claims.db-wal").exists()
        put(index, "c.txt", record("c.txt"))
    with Index.to_read(path) as reader:
        assert 3 == len(reader.find(KEY).documents)
