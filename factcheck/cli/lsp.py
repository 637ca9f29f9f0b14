"""``factcheck lsp``: the language server, for editors."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from factcheck import pipeline
from factcheck.cli import options
from factcheck.cli.job import job_of
from factcheck.documents.manifest import Manifests
from factcheck.errors import InputError, UsageError
from factcheck.model.document import Document
from factcheck.rulebook.rulebook import Rulebook

if TYPE_CHECKING:
    from factcheck.editor.checked import Checked


@click.command("lsp")
@options.sources
@options.selection
def command(**given: Any) -> None:
    """Serve an editor: findings under the words, what each date was resolved to, remarks that leave a finding.

    Speaks the Language Server Protocol on standard input and output; for the editor to start, not for people. Needs the
    extra: pip install 'factcheck-claims[lsp]'.
    """
    try:
        from factcheck.editor.checked import Checked  # noqa: PLC0415 - the extra is not installed everywhere
        from factcheck.editor.server import make_server  # noqa: PLC0415 - as above
    except ImportError:
        message = "factcheck lsp needs pygls, which is not installed: pip install 'factcheck-claims[lsp]'"
        raise UsageError(message) from None

    def check(path: str, text: str) -> "Checked":
        return _checked(path, text, given, Checked)

    make_server(check).start_io()


def _checked(path: str, text: str, given: dict[str, Any], made: "type[Checked]") -> "Checked":
    """The text of a file held against the sources of the call, by the settings nearest to it."""
    shown = _shown(path)
    job = job_of({**given, "paths": (shown,), "unsaved": shown, "stdin_filename": None, "stdin_date": None})
    documents = _documents(shown, text, job.rulebook)
    report = evolve(job, inputs=documents).run()
    return made(
        text,
        documents,
        report.findings,
        tuple((one, timex) for one in documents for timex in pipeline.timexes(one, job.rulebook)),
        tuple(claim for claim in report.claims if any(claim.document is one for one in documents)),
    )


def _documents(path: str, text: str, rulebook: Rulebook) -> tuple[Document, ...]:
    """The documents in a text that may not be saved yet, with what lists of sources tell of its file; none if empty."""
    manifests = Manifests()
    try:
        read = pipeline.read_bytes(path, text.encode("utf-8", "replace"), rules=rulebook)
    except InputError:
        return ()
    return tuple(manifests.apply(evolve(one, path=path), path, Path(path).absolute()) for one in read)


def _shown(path: str) -> str:
    """The path as reports show it: seen from the working directory, where the file lies below it."""
    seen = os.path.relpath(path)
    return path if seen.startswith(os.pardir) else seen
