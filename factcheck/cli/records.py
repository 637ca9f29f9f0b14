"""``factcheck records``: what is on record, against which every text is held."""

import json

import click

from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.job import rulebook_of
from factcheck.cli.streams import out, say
from factcheck.extraction.records import records
from factcheck.model.claim import Claim
from factcheck.reports import encoded
from factcheck.reports.plain import visible


@click.command("records")
@click.argument("words", nargs=-1)
@options.rules
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or for programs.")
def command(words: tuple[str, ...], rule_folders: tuple[str, ...], form: str) -> int:
    """List what is on record, with the source of each fact and the day on which it was looked up.

    With WORDS only what holds all of them: factcheck records foreign minister. Exits with 5 if nothing does.
    """
    claims = {(one.document.name, one.span.start): one for one in records(rulebook_of(rule_folders))}
    told = [(one, step.text) for one in claims.values() for step in one.provenance[:1]]
    wanted = [word.casefold() for word in words]
    found = [(one, text) for one, text in told if all(word in text.casefold() for word in wanted)]
    if form == "json":
        out(encoded(json.dumps([_record(*pair) for pair in found], ensure_ascii=False, indent=2) + "\n"))
    else:
        lines = [visible(text.removeprefix("On record, ")) for _, text in found]
        out(encoded("".join(f"{line}\n" for line in [*lines, f"{len(found)} of {len(told)} facts on record"])))
    if not found:
        say("nothing on record holds these words")
    return ExitCode.CLEAN if found else ExitCode.NOTHING


def _record(claim: Claim, text: str) -> dict[str, object]:
    place = claim.document.place(claim.span.start)
    return {
        "text": text,
        "when": claim.when.edtf if claim.when else None,
        "source": claim.provenance[0].anchor,
        "place": f"{claim.document.name}:{place.line}",
    }
