"""``factcheck schema``: what the outputs for programs look like."""

import json

import click

from factcheck.cli.streams import out
from factcheck.reports import SCHEMA, encoded

_PARTS = {"report": None, "line": "line", "timeline": "timeline"}


@click.command("schema")
@click.argument("output", type=click.Choice(list(_PARTS)), default="report")
def command(output: str) -> None:
    """Print the JSON Schema of an output: report (json), line (a line of jsonl), timeline (timeline --format json)."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    part = _PARTS[output]
    if part is not None:
        schema = {"$schema": schema["$schema"], "$ref": f"#/$defs/{part}", "$defs": schema["$defs"]}
    out(encoded(json.dumps(schema, ensure_ascii=False, indent=2) + "\n"))
