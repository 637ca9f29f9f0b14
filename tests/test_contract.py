"""The calls that editorial scripts rely on, as the page on the contract tells them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import InputError
from factcheck.pipeline import read_bytes

SECOND = "The second Kenya-Peru Water Dialogue was held"
SLIP = "They met on Monday, 6 May 2025.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft, wire copy in two formats, and something that is no text; the working directory."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "wire").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text(f"{SECOND} in May 2019.\n", encoding="utf-8")
    (tmp_path / "wire" / "b.html").write_text(f"<html><body><p>{SECOND} in May 2018.</p></body></html>", encoding="utf-8")
    (tmp_path / "wire" / "c.jsonl").write_text('{"text": "Rain fell."}\n{"text": "Snow fell."}\n', encoding="utf-8")
    (tmp_path / "wire" / "d.txt").write_bytes(b"\x00\x01\x02\x03")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
class TestRead:
    """``factcheck.read``: paths, folders and patterns."""

    def test_folders_and_patterns_give_documents(self) -> None:
        """One file may hold several; what cannot be read is left out."""
        found = factcheck.read(["drafts/", "wire/*.html", "wire/c.jsonl"])
        assert ["drafts/a.txt", "wire/b.html"] == [one.name for one in found][:2]
        assert 4 == len(found)
        assert all(isinstance(one, factcheck.Document) for one in found)
        assert 3 == len(factcheck.read("wire"))

    def test_one_path_or_document_need_no_list(self) -> None:
        """A string, a path, a document."""
        document = factcheck.Document.from_text("Rain fell.")
        assert [1, 1, 1] == [len(factcheck.read(one)) for one in ("drafts/a.txt", Path("drafts/a.txt"), document)]

    def test_what_cannot_be_read_is_a_problem_of_the_report(self) -> None:
        """And no exception."""
        report = factcheck.check(["drafts", "wire", "none.txt"])
        assert ["none.txt", "wire/d.txt"] == [problem.name for problem in report.problems]
        assert 4 == report.statistics.documents

    def test_paths_and_documents_may_be_mixed(self) -> None:
        """Under check and as sources."""
        source = factcheck.Document.from_text(f"{SECOND} in May 2017.", name="memo")
        report = factcheck.check(Path("drafts"), against=["wire/b.html", source])
        assert {"wire/b.html", "memo"} == {
            side.document.name
            for found in report.findings
            for side in found.evidence
            if side.document.name != "drafts/a.txt"
        }


def test_bytes_are_read_as_a_file_of_their_name() -> None:
    """With the day they were published, if it is told; what is no text raises."""
    (page,) = read_bytes("a.html", b"<p>Rain fell.</p>", published="2025-05-07")
    assert ("Rain fell.", "2025-05-07") == (page.text.strip(), str(page.published))
    (text,) = read_bytes("a.txt", b"Rain fell.")
    assert None is text.published
    with pytest.raises(InputError):
        read_bytes("a.txt", b"\x00\x01\x02\x03")


def test_a_timex_has_what_the_contract_names() -> None:
    """Span, text, type, value, EDTF, interval, derivation."""
    text = "They met on Monday."
    (timex,) = factcheck.timexes(factcheck.Document.from_text(text, published="2025-05-07"))
    assert ("Monday", "DATE", "2025-05-05", "2025-05-05") == (timex.text, timex.type, timex.value, timex.edtf)
    assert "Monday" == text[timex.span.start : timex.span.end]
    assert timex.interval.earliest == timex.interval.latest is not None
    assert [True] == [bool(step.rule and step.text) for step in timex.derivation][-1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took five years.", ("DURATION", "P5Y", None)),
        ("They met on Monday.", ("DATE", "XXXX-WXX-1", "XXXX-XX-XX")),
        ("They met on 29 September.", ("DATE", "XXXX-09-29", "XXXX-09-29")),
        ("It has run since 2014.", ("DATE", "2014", "2014/..")),
        ("They meet every Monday.", ("SET", "XXXX-WXX-1", "XXXX-XX-XX")),
        ("They met at 14:58 on 6 May 2025.", ("TIME", "2025-05-06T14:58", "2025-05-06T14:58")),
    ],
)
def test_a_time_has_a_value_for_each_notation(text: str, expected: tuple[str, str, str | None]) -> None:
    """Of each type, with what nothing resolves left open."""
    (timex, *_) = factcheck.timexes(factcheck.Document.from_text(text))
    assert expected == (timex.type, timex.value, timex.edtf)


def test_a_claim_has_what_the_contract_names() -> None:
    """Type, status, span, quote, when, who, ordinal, where, holder, office, roles, provenance."""
    text = "The first-ever Kenya-Peru Water Dialogue was held in Lima on 4 May 2019."
    (claim, *_) = factcheck.extract(factcheck.Document.from_text(text))
    assert ("meetings/meeting", "happened", 1, "Lima") == (claim.type, claim.status, claim.ordinal, claim.where)
    assert (("Kenya", "Peru"), "2019-05-04") == (claim.who, claim.when.edtf if claim.when else None)
    assert (None, None) == (claim.holder, claim.office)
    assert claim.quote == text[claim.span.start : claim.span.end]
    assert claim.provenance
    assert "what" in claim.roles


def test_names_are_in_full_as_far_as_the_document_gives_them() -> None:
    """ "The country" is Japan, "Quill" Ada Quill."""
    text = "Japan grew. The country held talks with Peru. Kenyan Water Minister Ada Quill came. Water Minister Quill left."
    claims = factcheck.extract(factcheck.Document.from_text(text))
    assert ("Japan", "Peru") == next(claim.who for claim in claims if claim.type == "meetings/meeting")
    assert ["Ada Quill", "Ada Quill"] == [claim.holder for claim in claims if claim.holder]


def test_claims_come_in_the_order_of_the_text() -> None:
    """Sentence by sentence."""
    text = "Kenya held talks with Peru in May 2019. Norway held talks with Finland in June 2019. Rain fell in 2020."
    starts = [claim.when.span.start for claim in factcheck.extract(factcheck.Document.from_text(text)) if claim.when]
    assert sorted(starts) == starts


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.json", "{"),
        ("out.sarif", "{"),
        ("out.html", "<!doctype html>"),
        ("out.md", "#"),
        ("out.csv", "fingerprint,"),
        ("out.xml", "<?xml"),
        ("out.txt", "error["),
    ],
)
def test_a_report_is_written_in_the_format_of_its_suffix(tmp_path: Path, name: str, begins: str) -> None:
    """Or in the format that is named, whatever the suffix."""
    report = factcheck.check(factcheck.Document.from_text(SLIP))
    report.write(tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    report.write(str(tmp_path / name), format="json")
    assert 1 == len(json.loads((tmp_path / name).read_text(encoding="utf-8"))["findings"])


@pytest.mark.parametrize(("name", "form"), [("out.pdf", None), ("out", None), ("out.json", "pdf"), ("none/out.json", None)])
def test_a_report_that_cannot_be_written_says_so(tmp_path: Path, name: str, form: str | None) -> None:
    """An unknown suffix, an unknown format, a folder that is not there."""
    with pytest.raises(factcheck.ReportError):
        factcheck.check(factcheck.Document.from_text(SLIP)).write(tmp_path / name, format=form)


def test_settings_choose_checks_and_severities() -> None:
    """Of findings and of the checks that the report says have run."""
    document = factcheck.Document.from_text(SLIP + "They met on 31 June 2021.")
    settings = factcheck.Settings(
        select=("dates",),
        ignore=("dates/impossible", "dates/publication-disagrees"),
        severity={"dates/weekday-mismatch": "note"},
    )
    report = factcheck.check(document, settings=settings)
    assert [("dates/weekday-mismatch", "note")] == [(found.check, found.severity) for found in report.findings]
    ran = {check.id: check.severity for check in report.checks}
    assert ("error", "note") == (ran["dates/range-reversed"], ran["dates/weekday-mismatch"])
    assert set() == {"dates/impossible", "dates/publication-disagrees"} & set(ran)
    assert {"dates"} == {name.partition("/")[0] for name in ran}


def test_settings_may_add_rules(tmp_path: Path) -> None:
    """A wrong rule file raises before anything is read."""
    (tmp_path / "wrong.toml").write_text("[[chek]]\n", encoding="utf-8")
    with pytest.raises(factcheck.RuleError):
        factcheck.check(factcheck.Document.from_text(SLIP), settings=factcheck.Settings(rules=(str(tmp_path),)))


def test_nothing_to_check_is_an_empty_report() -> None:
    """And an empty text has nothing to say."""
    assert ((), 0) == (factcheck.check([]).findings, factcheck.check([]).statistics.documents)
    assert () == factcheck.check(factcheck.Document.from_text("")).findings
    assert () == factcheck.extract(factcheck.Document.from_text(""))
    assert () == factcheck.timexes(factcheck.Document.from_text(""))


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="module 'factcheck' has no attribute 'chek'"):
        _ = factcheck.chek  # type: ignore[attr-defined]


def test_importing_the_package_imports_nothing_heavy() -> None:
    """A script that only wants a name does not pay for rules, readers and the command line."""
    code = (
        "import factcheck, sys; print(*sorted({'attrs', 'cattrs', 'click', 'dateparser', 'rapidfuzz'} & set(sys.modules)))"
    )
    heavy = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert ["attrs"] == heavy


def test_progress_is_told_for_the_texts_and_for_their_sources() -> None:
    """How many of how many are read."""
    told: list[tuple[int, int]] = []
    texts = [factcheck.Document.from_text(f"It rained {number} times.", name=str(number)) for number in range(20)]
    factcheck.check(texts[:1], against=texts[1:], progress=lambda *counts: told.append(counts))
    assert [(1, 1), (16, 19), (19, 19)] == told
