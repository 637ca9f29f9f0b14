"""The papers are true to the code."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args, get_type_hints

import attrs
import pytest

from factcheck import exchange, indexing, intake, material, pipeline
from factcheck.cli.group import COMMANDS
from factcheck.documents import READERS
from factcheck.index import store, words
from factcheck.reports import REPORTS
from factcheck.rulebook.head import TOML_KEYS
from factcheck.rulebook.tables import TABLES

ROOT = Path(__file__).parent.parent


def keys_of(kind: type[Any]) -> set[str]:
    """The keys of a rule's table, and of the tables inside it."""
    keys: set[str] = set()
    for name, hint in get_type_hints(kind).items():
        keys.add(TOML_KEYS.get(name, name))
        for inner in (hint, *get_args(hint)):
            if attrs.has(inner):
                keys |= keys_of(inner)
    return keys


@pytest.mark.parametrize("table", sorted(TABLES))
def test_the_page_on_rules_names_every_table_and_key(table: str) -> None:
    """Who writes a rule finds each key of each table on the page about the format."""
    page = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")
    words = set(re.findall(r"[\w-]+", " ".join(re.findall(r"`[^`]+`", page.replace("```", "`")))))
    assert set() == ({table} | keys_of(TABLES[table])) - words


def test_the_page_on_reports_names_every_format() -> None:
    """And every ending that asks for one."""
    page = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    wanted = {f"`{form.name}`" for form in REPORTS.values()} | {
        f"`{end}`" for form in REPORTS.values() for end in form.suffixes[:1]
    }
    assert set() == {words for words in wanted if words not in page}


def test_the_page_on_documents_names_every_ending_and_reads_its_example() -> None:
    """What is read is told, and the labelled lines that it shows are read as it says."""
    page = (ROOT / "docs" / "documents.md").read_text(encoding="utf-8")
    assert set() == {ending for ending in READERS if f"`{ending}`" not in page}
    example = page.partition("```text\n")[2].partition("```")[0]
    (document,) = pipeline.read_bytes("example.txt", example.encode())
    told = (document.title, document.publisher, document.tier, str(document.published))
    assert ("Ferry opens", "Harbour Gazette", "agency", "2026-05-03") == told


def test_the_readme_names_the_commands() -> None:
    """A command that the README does not show is not found."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {"version"} == {name for name in COMMANDS if f"factcheck {name} " not in page} - {"check"}


@pytest.mark.parametrize("script", ["docs/generate.py --check", "docs/check_links.py"])
def test_pages_are_current_and_links_lead_somewhere(script: str) -> None:
    """The generated catalogue is what the rules give; no link is broken."""
    done = subprocess.run([sys.executable, *script.split()], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize(
    ("wording", "number"),
    [
        (r"key that more than ([\d,]+) documents have", store.WHOLE),
        (r"three documents of each of the ([\d,]+) values told most often", store.MOST_VALUES),
        (r"([a-z]+) documents of each of the", {3: "three"}[store.OF_EACH]),
        (r"of each that no more than ([\d,]+) have, where", words.KEPT),
        (r"([\d,]+) files a transaction", indexing._AT_ONCE),
        (r"in so many processes, from ([\d,]+) kB on", intake.WORTH_IT // 1000),
        (r"from ([\d,]+) sentences on each side", material._WORTH_IT),
        (r"Arrow batches of ([\d,]+) rows", exchange._BATCH),
    ],
)
def test_the_page_on_scale_tells_the_limits_there_are(wording: str, number: object) -> None:
    """Wherever it speaks of one."""
    page = " ".join((ROOT / "docs" / "scale.md").read_text(encoding="utf-8").split())
    assert {str(number)} == {told.replace(",", "") for told in re.findall(wording, page)}
