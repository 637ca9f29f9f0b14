"""``factcheck index``: an archive read once, and looked up for every draft."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from factcheck import indexing
from factcheck.archive import hash_of, label_of, refuse_other_rules
from factcheck.backends.local import Local, cores
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.group import context_settings
from factcheck.cli.job import refuse_missing, rulebook_of
from factcheck.cli.streams import draw_bar, out, say
from factcheck.corpus import crosschecked
from factcheck.errors import IndexFault, UsageError
from factcheck.index.store import Index
from factcheck.rulebook.rulebook import Rulebook

_HOTTEST = 5

_archive = click.argument("paths", nargs=-1, required=True, metavar="ARCHIVE...")
_output = click.option("-o", "--output", metavar="FILE", required=True, type=click.Path(path_type=Path), help="The index.")
_file = click.argument("file", metavar="INDEX", type=click.Path(path_type=Path))


@click.group("index", context_settings=context_settings())
def command() -> None:
    """Read an archive once, and look up what it says for every draft: check --against takes an index as a source."""


@command.command("build")
@_archive
@_output
@options.rules
@options.jobs
def build(**given: Any) -> int:
    """Make an index of an archive, which may be several folders; one that was stopped goes on where it was."""
    return _update(given)


@command.command("update")
@_archive
@_output
@options.rules
@options.jobs
def update(**given: Any) -> int:
    """Bring an index up to date: read what is new or has changed, take out what is gone.

    Name all folders of the archive, as for build and from the same folder: what is below none of them is taken out.
    """
    if not given["output"].exists():
        message = f"{given['output']}: no such index (factcheck index build makes one)"
        raise UsageError(message)
    return _update(given)


def _update(given: dict[str, Any]) -> int:
    rulebook = rulebook_of(given["rule_folders"])
    refuse_missing(given["paths"])
    outcome = indexing.update(given["output"], given["paths"], rulebook, given["jobs"] or cores(), draw_bar)
    for problem in outcome.problems:
        say(f"could not read {problem.name}: {problem.reason}")
    if outcome.there:
        say(f"{outcome.there} files taken out are still there: name all folders of the archive each time, to keep them")
    out(f"{outcome.read} files read, {outcome.kept} as they were, {outcome.gone} gone\n".encode())
    return ExitCode.CLEAN if outcome.read or outcome.kept else ExitCode.NOTHING


@command.command("status")
@_file
@options.rules
def status(file: Path, rule_folders: tuple[str, ...]) -> int:
    """Tell what an index holds, whether the file is whole, and whether the rules at hand are those that it was read by."""
    rulebook = rulebook_of(rule_folders)
    now = hash_of(rulebook)
    with Index.to_read(file) as index:
        damage = index.damage()
        if damage:
            message = f"{file}: damaged ({damage[0]}); move it away and build the index again"
            raise IndexFault(message)
        totals, rules, hot = index.totals(), index.rules(), list(_hot(index, rulebook))
    lines = [f"{totals.documents} documents of {totals.files} files, {totals.claims} claims, {totals.statements} statements"]
    others = sum(count for one, count in rules.items() if one != now)
    lines.append(f"{others} files read by other rules: run index update" if others else f"rules: {now}, those at hand")
    lines += hot
    out("".join(f"{line}\n" for line in lines).encode())
    return ExitCode.USAGE if others else ExitCode.CLEAN


def _hot(index: Index, rulebook: Rulebook) -> Iterator[str]:
    """The keys that most documents have, in words where the rules at hand made them."""
    for key, told, values in index.hottest(_HOTTEST):
        label = label_of(index, key, rulebook)
        yield f"hot key{label and f' ({label})'}: {told} documents, {values} different values"


@command.command("check")
@_file
@options.rules
@options.jobs
def check(file: Path, rule_folders: tuple[str, ...], jobs: int) -> int:
    """Hold all documents of an index against each other, and print each finding as a line of JSON.

    By their claims and the names in them, one key after the other; what stands inside one document, and statements that no
    topic knows, are for check. Keys that too many documents have are told on standard error.
    """
    rulebook = rulebook_of(rule_folders)
    count = 0
    with Index.to_read(file) as index:
        refuse_other_rules(index, rulebook)
        for _, finding in crosschecked(index.rows(), rulebook, Local(jobs or cores())):
            count += 1
            out(f"{finding}\n".encode())
        for line in _hot(index, rulebook):
            say(f"{line}; a few of each were compared")
    say(f"{count} findings")
    return ExitCode.FINDINGS if count else ExitCode.CLEAN


@command.command("verify")
@_file
@options.rules
def verify(file: Path, rule_folders: tuple[str, ...]) -> int:
    """Prove that every quote in an index still stands where it says, by reading the files again.

    Files are looked for by the names that the index was built with: run it in the same folder.
    """
    proof = indexing.verify(file, rulebook_of(rule_folders))
    out("".join(f"{fault}\n" for fault in proof.faults).encode())
    if proof.missing:
        say(f"{proof.missing} files not found: verify where the index was built; index update takes out what is gone")
    out(f"{proof.quotes} quotes of {proof.documents} documents looked at, {len(proof.faults)} faults\n".encode())
    return ExitCode.FINDINGS if proof.faults else ExitCode.CLEAN
