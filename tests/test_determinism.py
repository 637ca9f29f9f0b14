"""The same input gives the same bytes: whatever the order, the place, the time zone, the language or the chance of a run."""

import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import factcheck
from factcheck.reports import REPORTS

SECOND = "The second Kenya-Peru Water Dialogue was held"
TEXTS = {
    "a.txt": f"{SECOND} in Lima on Monday, 6 May 2019. They met on 31 June 2021.",
    "b.txt": f"{SECOND} in Nairobi in May 2018. The first Kenya-Peru Water Dialogue was held in May 2019.",
    "c.txt": f"{SECOND} in May 2017. Kenyan Foreign Minister Ada Quill spoke on Monday.",
    "d.txt": f"Kenya and Peru held a Water Dialogue in May 2011. {SECOND} on 31 June 2021.",
}

SCRIPT = """
import sys, factcheck
from factcheck.reports import REPORTS
from factcheck.reports.format import Options
for name, form in sorted(REPORTS.items()):
    print(name, form.render(factcheck.check(sys.argv[1:3], against=sys.argv[3:]), Options()))
"""


def documents(order: tuple[str, ...]) -> list[factcheck.Document]:
    return [factcheck.Document.from_text(TEXTS[name], name=name, published="2025-05-07") for name in order]


def written(report: factcheck.Report, folder: Path) -> list[str]:
    """The report in every format."""
    return [_in(report, name, folder) for name in REPORTS]


def _in(report: factcheck.Report, name: str, folder: Path) -> str:
    report.write(folder / "out", format=name)
    return (folder / "out").read_text(encoding="utf-8")


def test_the_order_of_the_inputs_changes_nothing(tmp_path: Path) -> None:
    """Of drafts and of sources, in any format."""
    orders = list(itertools.permutations(TEXTS))[::7]
    reports = [written(factcheck.check(documents(order)), tmp_path) for order in orders]
    assert [reports[0]] * len(orders) == reports
    sources = list(itertools.permutations(("b.txt", "c.txt", "d.txt")))[::2]
    against = [written(factcheck.check(documents(("a.txt",)), against=documents(order)), tmp_path) for order in sources]
    assert [against[0]] * len(sources) == against


def test_documents_of_one_name_and_one_text_have_an_order(tmp_path: Path) -> None:
    """By what else is known of them."""
    text = "They met on Monday. They met on 31 June 2021."
    twins = [factcheck.Document.from_text(text, name="a", published=day) for day in ("2025-05-07", "2025-06-07")]
    one, other = (written(factcheck.check(several), tmp_path) for several in (twins, twins[::-1]))
    assert one == other


def test_findings_stand_in_a_total_order() -> None:
    """By document, place, check, message."""
    report = factcheck.check(documents(tuple(TEXTS)))
    keys = [
        (found.evidence[0].document.name, found.evidence[0].span, found.check, found.message, found.fingerprint)
        for found in report.findings
    ]
    assert sorted(set(keys)) == keys
    assert len(keys) > 5


def test_nothing_outside_the_input_is_read(tmp_path: Path) -> None:
    """Another folder, time zone, language and hash seed give the same bytes in every format."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [str(tmp_path / name) for name in TEXTS]
    package = str(Path(factcheck.__file__).parents[1])
    runs = [
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1", "cwd": "/"},
        {"TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "2", "cwd": str(tmp_path)},
    ]
    outputs = []
    for run in runs:
        environment = {**os.environ, "PYTHONPATH": package, "PYTHONIOENCODING": "utf-8", **run}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, *paths], capture_output=True, cwd=run["cwd"], env=environment, check=True
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert b"dates/impossible" in outputs[0]


def test_a_second_run_in_one_process_is_the_first(tmp_path: Path) -> None:
    """Nothing is remembered that changes a result."""
    first = written(factcheck.check(documents(("a.txt", "b.txt"))), tmp_path)
    factcheck.check(documents(("c.txt", "d.txt")))
    assert first == written(factcheck.check(documents(("a.txt", "b.txt"))), tmp_path)


def test_fingerprints_survive_lines_inserted_elsewhere(tmp_path: Path) -> None:
    """A finding keeps its name though every line and column moved, and though the folder has another name."""
    fingerprints = []
    for folder, before in (("old", ""), ("new", "A headline\n\nRain fell on Lima today.\n\n")):
        (tmp_path / folder).mkdir()
        for name, text in TEXTS.items():
            (tmp_path / folder / name).write_text(before + text + "\n\nThat was all.\n", encoding="utf-8")
        report = factcheck.check(tmp_path / folder / "a.txt", against=tmp_path / folder)
        report.write(tmp_path / "out.json")
        record = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
        fingerprints.append(
            {found["fingerprint"] for found in record["findings"] if found["check"] != "statements/date-differs"}
        )
    assert fingerprints[0] == fingerprints[1]
    assert len(fingerprints[0]) > 2
