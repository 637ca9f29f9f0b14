"""``factcheck rules``: the rules, listed, shown and tested."""

import json

import click

from factcheck import examples
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.group import context_settings
from factcheck.cli.job import rulebook_of
from factcheck.cli.streams import out
from factcheck.errors import UsageError
from factcheck.reports import encoded
from factcheck.rulebook.mistakes import nearest
from factcheck.rulebook.rulebook import Entry, Rulebook


@click.group("rules", context_settings=context_settings())
def command() -> None:
    """List, show or test the rules: our own and those of --rules."""


@command.command("list")
@options.rules
@click.option("--table", help="Rules of this kind, such as claim or pattern.  [default: check]")
@click.option("--all", "everything", is_flag=True, help="Rules of every kind.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or for programs.")
def list_rules(rule_folders: tuple[str, ...], table: str | None, everything: bool, form: str) -> None:
    """List the checks, or the rules of another kind, with what they find and where they stand."""
    rulebook = rulebook_of(rule_folders)
    tables = {entry.table for entry in rulebook.entries}
    if table is not None and table not in tables:
        message = f"no rules of kind {table!r}{nearest(table, tables)} (known: {', '.join(sorted(tables))})"
        raise UsageError(message)
    wanted = tables if everything else {table or "check"}
    entries = sorted((entry for entry in rulebook.entries if entry.table in wanted), key=lambda e: (e.table, e.id))
    records = [_record(entry) for entry in entries]
    if form == "json":
        out(encoded(json.dumps(records, ensure_ascii=False, indent=2) + "\n"))
        return
    lines = [f"{one['table']:<8} {one['id']:<40} {one['description']} ({one['place']})" for one in records]
    others = sorted(tables - wanted)
    more = f" (--all, or --table, for others: {', '.join(others)})" if others else ""
    out(encoded("".join(f"{line}\n" for line in [*lines, f"{len(records)} rules{more}"])))


@command.command("show")
@click.argument("rule")
@options.rules
def show_rule(rule: str, rule_folders: tuple[str, ...]) -> None:
    """Show one rule as it stands in its file, with why it is there and its examples."""
    rulebook = rulebook_of(rule_folders)
    entries = [entry for entry in rulebook.entries if entry.id == rule]
    if not entries:
        message = (
            f"no rule {rule!r}{nearest(rule, {entry.id for entry in rulebook.entries})} (factcheck rules list shows all)"
        )
        raise UsageError(message)
    out(encoded("\n".join(_shown(entry, rulebook) for entry in entries)))


@command.command("test")
@options.rules
@click.option("--verbose", "-v", is_flag=True, help="Tell also which examples hold.")
def test_rules(rule_folders: tuple[str, ...], verbose: bool) -> int:
    """Run the examples that stand in the rules: what must be found, and what must stay silent."""
    outcomes = list(examples.run(rulebook_of(rule_folders)))
    failed = [outcome for outcome in outcomes if not outcome.passed]
    shown = outcomes if verbose else failed
    lines = [_outcome_line(outcome) for outcome in shown]
    rules = len({(outcome.entry.table, outcome.entry.id) for outcome in outcomes})
    lines.append(f"{len(outcomes)} examples of {rules} rules: {len(outcomes) - len(failed)} passed, {len(failed)} failed")
    out(encoded("".join(f"{line}\n" for line in lines)))
    return ExitCode.USAGE if failed else ExitCode.CLEAN


def _outcome_line(outcome: examples.Outcome) -> str:
    entry = outcome.entry
    verdict = "ok" if outcome.passed else outcome.wrong
    return f'{entry.file}:{entry.line}: {entry.table} "{entry.id}": “{outcome.example}”: {verdict}'


def _record(entry: Entry) -> dict[str, str | None]:
    return {
        "table": entry.table,
        "id": entry.id,
        "severity": getattr(entry.rule, "severity", None),
        "description": " ".join(entry.rule.description.split()),
        "place": f"{entry.file}:{entry.line}",
    }


def _shown(entry: Entry, rulebook: Rulebook) -> str:
    """Head and source text of a rule, from its ``[[table]]`` line to the next one."""
    lines = rulebook.file(entry.file).text.splitlines()
    start = max((n for n in range(entry.line) if lines[n].startswith(f"[[{entry.table}]]")), default=entry.line - 1)
    heads = (n for n in range(start + 1, len(lines)) if lines[n].startswith("[[") and "." not in lines[n].split("]")[0])
    body = "\n".join(lines[start : next(heads, len(lines))]).rstrip()
    return f"{entry.table} {entry.id} ({entry.file}:{entry.line})\n\n{body}\n"
