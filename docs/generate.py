"""Writes the pages that the rules give: docs/checks.md, the catalogue of checks.

python docs/generate.py            write
python docs/generate.py --check    fail if a page is not what the rules give
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from factcheck.rulebook.head import Example
from factcheck.rulebook.loader import load
from factcheck.rulebook.rulebook import Entry, Rulebook

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "checks.md"

HEAD = """\
# The checks

Every check is a rule in `rules/`; this page is made from them by `python docs/generate.py`. The severity is that of the
strongest sameness: an `error` is a contradiction, a `warning` deserves a look, a `note` may interest. Change one with
`[severity]` in the [settings](settings.md), choose with `--select` and `--ignore`.

What is in brackets is what a finding marks. The texts that stay silent are as much part of a check as those on which it
fires.
"""


def page(rulebook: Rulebook) -> str:
    """The catalogue: a table of all checks, then each with its reasons and examples."""
    entries = sorted((entry for entry in rulebook.entries if entry.table == "check"), key=lambda entry: entry.id)
    lines = [HEAD, "| check | finds | severity |", "|---|---|---|"]
    lines += [f"| [`{one.id}`](#{anchor(one.id)}) | {one.rule.description} | {one.rule.severity} |" for one in entries]
    for topic, of_topic in groupby(entries, key=lambda entry: entry.id.split("/")[0]):
        lines += ["", f"## {topic}"]
        for entry in of_topic:
            lines += ["", *section(entry)]
    return "\n".join(lines) + "\n"


def anchor(identity: str) -> str:
    """The anchor of a check's heading, as GitHub makes it."""
    return identity.replace("/", "")


def section(entry: Entry) -> Iterator[str]:
    """One check: what, why, what to do, and the examples."""
    rule = entry.rule
    yield f"### {entry.id}"
    yield ""
    yield f"{rule.description} *{rule.severity.capitalize()}*, kind `{rule.kind}`, in `{entry.file}`."
    yield ""
    yield " ".join(rule.rationale.split())
    if rule.hint:
        yield ""
        yield f"What to do: {rule.hint}"
    yield from examples("Fires on:", rule.fires)
    yield from examples("Stays silent on:", rule.silent)


def examples(title: str, given: tuple[Example, ...]) -> Iterator[str]:
    """Examples under their title, each with its message where the rule demands one."""
    yield ""
    yield title
    yield ""
    for example in given:
        texts = [example.text] if example.text else example.sources
        told = " / ".join(f"“{text}”" for text in texts)
        dated = f" (published {example.published})" if example.published else ""
        message = f" → {example.message}" if example.message else ""
        yield f"- {told}{dated}{message}"


def main(check: bool) -> None:
    """Write the page, or compare it."""
    wanted = page(load())
    if not check:
        PAGE.write_text(wanted, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != wanted:
        sys.exit(f"{PAGE.relative_to(ROOT)} is not what the rules give: run python docs/generate.py")


main("--check" in sys.argv[1:])
