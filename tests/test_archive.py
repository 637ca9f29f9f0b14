"""A check against an index finds what a check against the folder finds, byte for byte."""

import random
from pathlib import Path

import pytest

import factcheck
from factcheck import indexing
from factcheck.archive import keys_of
from factcheck.errors import IndexFault, UsageError
from factcheck.index import store
from factcheck.loadrules import load_rules
from factcheck.pipeline import builtin_rulebook
from factcheck.reports.record import finding_record

SEEDS = Path(__file__).parent.parent / "seeds"
FOLDERS = [str(SEEDS / name) for name in ("cases", "documents", "records")]

STATES = ("Kenya", "Peru", "Chile", "Ghana")
SURNAMES = ("Quill", "Vasara", "Wasara", "Brahm")
FRAMES = (
    "The {nth} {a}-{b} Water Dialogue was held in {a} on {d} May {y}.",
    "{a}’s Foreign Minister Ada {p} met the delegation of {b} on {d} May {y}, the ministry said.",
    "The Orlin Bridge, {n} metres long, reopened to traffic in May {y} after repairs by the Vestmark company.",
    "The harbour of Ostrand shipped {n} tonnes of salt in {y}, the port authority said.",
    "Ada {p} and Otto Reyk signed the treaty of Ostrand on {d} May {y}.",
    "Nobody at the harbour could say who had ordered the ships to wait.",
)


def text(chance: random.Random) -> str:
    values = {
        "nth": lambda: chance.choice(["first", "second", "third"]),
        "a": lambda: chance.choice(STATES[:2]),
        "b": lambda: chance.choice(STATES[2:]),
        "p": lambda: chance.choice(SURNAMES),
        "d": lambda: chance.randint(1, 9),
        "y": lambda: chance.randint(2018, 2020),
        "n": lambda: chance.randint(2, 5) * 100,
    }
    frames = chance.sample(FRAMES, 4)
    return "\n\n".join(frame.format(**{key: make() for key, make in values.items()}) for frame in frames)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of forty texts that contradict each other, three drafts, and an index."""
    folder = tmp_path_factory.mktemp("archive")
    chance = random.Random(7)
    for name in ("archive", "drafts"):
        (folder / name).mkdir()
    for number in range(40):
        (folder / "archive" / f"{number:02}.txt").write_text(
            f"Published 2020-0{1 + number % 9}-02\n\n{text(chance)}", encoding="utf-8"
        )
    for number in range(3):
        (folder / "drafts" / f"{number}.txt").write_text(text(chance), encoding="utf-8")
    (folder / "archive" / "sources.toml").write_text('source = [{match = "0*", publisher = "The Courier", tier = "agency"}]')
    indexing.update(folder / "claims.db", [str(folder / "archive")], builtin_rulebook(), jobs=2)
    return folder


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the seed corpus."""
    path = tmp_path_factory.mktemp("seeds") / "claims.db"
    indexing.update(path, FOLDERS, builtin_rulebook())
    return path


def found(report: factcheck.Report) -> list[object]:
    return [finding_record(one) for one in report.findings]


def told(report: factcheck.Report) -> tuple[object, ...]:
    return found(report), [finding_record(one.finding) for one in report.suppressed], report.statistics.sources


@pytest.mark.parametrize("draft", ["drafts", "drafts/0.txt", "archive/07.txt", "archive"])
def test_an_index_finds_what_its_folder_finds(archive: Path, draft: str) -> None:
    """For drafts, and for documents that stand in the archive themselves; near-identical statements and names with them."""
    folder = factcheck.check(archive / draft, against=archive / "archive")
    index = factcheck.check(archive / draft, against=archive / "claims.db")
    assert folder.findings or draft == "archive"
    assert told(folder) == told(index)


def test_the_generated_archive_tries_the_checks(archive: Path) -> None:
    """Groups of several levels, statements alone, and names."""
    report = factcheck.check(archive / "drafts", against=archive / "claims.db")
    assert {"near-identical", "series", "spelling"} <= {one.sameness.level for one in report.findings if one.sameness}


@pytest.mark.parametrize("draft", ["drafts", "cases", "documents"])
def test_the_seeds_find_the_same(seeds: Path, draft: str) -> None:
    """The corpus of the demo."""
    assert told(factcheck.check(SEEDS / draft, against=FOLDERS)) == told(factcheck.check(SEEDS / draft, against=seeds))


def test_an_index_and_a_folder_can_be_sources_together(archive: Path) -> None:
    """What stands in both counts once."""
    both = factcheck.check(archive / "drafts", against=[archive / "claims.db", archive / "archive"])
    assert found(factcheck.check(archive / "drafts", against=archive / "archive")) == found(both)
    with pytest.raises(UsageError, match="one index at a time"):
        factcheck.check(archive / "drafts", against=[archive / "claims.db", str(archive / "claims.db")])


def test_a_list_of_ignores_knows_the_files_of_the_index(archive: Path, tmp_path: Path) -> None:
    """So that an entry for one of them is told to be idle, as it is for a folder."""
    listed = tmp_path / "factcheck-ignore.toml"
    listed.write_text('ignore = [{fingerprint = "ffffffffffffffff", file = "07.txt", reason = "known"}]', encoding="utf-8")
    settings = factcheck.Settings(lists=(str(listed),))
    folder = factcheck.check(archive / "drafts", against=archive / "archive", settings=settings)
    index = factcheck.check(archive / "drafts", against=archive / "claims.db", settings=settings)
    assert told(folder) == told(index)


def test_hot_keys_are_told_and_cut(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few documents of each value are looked at, and the report says so."""
    monkeypatch.setattr(store, "WHOLE", 5)
    report = factcheck.check(archive / "drafts", against=archive / "claims.db")
    assert [note for note in report.notes if note.startswith("series / meetings/")]
    whole = factcheck.check(archive / "drafts", against=archive / "archive")
    assert {one.check for one in whole.findings} >= {one.check for one in report.findings}
    assert () == whole.notes


def test_other_rules_are_told_and_not_mixed(archive: Path, tmp_path: Path) -> None:
    """An index that other rules have made is refused until it is brought up to date."""
    (tmp_path / "own.toml").write_text(
        '[[slot]]\nid = "own-words"\ndescription = "Words of our own."\nwords = { one = ["zzyzx"] }\n', encoding="utf-8"
    )
    with pytest.raises(IndexFault, match="40 of its files were read by other rules"):
        factcheck.check(archive / "drafts", against=archive / "claims.db", rules=load_rules([tmp_path]))


def test_only_the_keys_of_a_draft_are_looked_up(archive: Path, tmp_path: Path) -> None:
    """A draft of something else takes nothing out of the index, but counts its documents."""
    draft = tmp_path / "draft.txt"
    draft.write_text("A hedgehog crossed the lane.", encoding="utf-8")
    report = factcheck.check(draft, against=archive / "claims.db")
    assert ((), 40, 1) == (report.findings, report.statistics.sources, len(report.documents))


def test_any_number_of_processes_reads_the_same(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts and sources."""
    monkeypatch.setattr("factcheck.intake.WORTH_IT", 0)
    one, other = (factcheck.check(archive / "drafts", against=archive / "archive", jobs=jobs) for jobs in (1, 2))
    assert told(one) == told(other)


def test_an_office_is_looked_up_with_whose_it_is() -> None:
    """Every paper names presidents: only those of one country are compared, and so only those are looked up."""
    texts = [f"{state}’s Foreign Minister Ada Quill spoke on 6 May 2019." for state in ("Kenya", "Peru")]
    rulebook = builtin_rulebook()
    keys = [
        {key for claim in factcheck.extract(factcheck.Document.from_text(text)) for key in keys_of(claim, rulebook)}
        for text in texts
    ]
    assert [{"person-and-body"}, {"office", "person-and-body"}] == [
        {key[0] for key in one} for one in (keys[0] & keys[1], keys[0])
    ]


@pytest.mark.parametrize(
    ("source", "draft", "check"),
    [
        (
            "Ada Quill (born 3 March 1931) ran the harbour.",
            "The painter Ada Quill died on 5 May 2001 aged 61, her family said.",
            "lifespan/age",
        ),
        ("The guest was Admiral Otto Brahm.", "General Otto Brahm came.", "names/rank-differs"),
    ],
)
def test_lives_and_ranks_are_looked_up_by_the_person(tmp_path: Path, source: str, draft: str, check: str) -> None:
    """What two documents tell of one person meets, whatever else they have in common."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "one.txt").write_text(source, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
    indexing.update(tmp_path / "claims.db", [str(tmp_path / "archive")], builtin_rulebook())
    folder, index = (factcheck.check(tmp_path / "draft.txt", against=tmp_path / one) for one in ("archive", "claims.db"))
    assert told(folder) == told(index)
    assert [check] == [one.check for one in index.findings]
