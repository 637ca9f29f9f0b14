"""What an editor is told when it asks: what a date was resolved to and how, and how a finding can be left alone."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from lsprotocol import types

from factcheck.editor.checked import Checked
from factcheck.editor.diagnostics import SOURCE
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.timex import Timex
from factcheck.reports.plain import visible
from factcheck.values.readable import readable

_HASH = frozenset({".txt", ".text", ""})
_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|~"})


def hover(checked: Checked, position: types.Position) -> types.Hover | None:
    """The dates at a position as they were understood, each with the steps that led there; None where there are none."""
    found = list(checked.at(position))
    told = [line for _, _, one in found for line in _told(one)]
    if not told:
        return None
    text = "\n".join(dict.fromkeys(told))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), found[0][0])


def _told(one: Timex | Claim) -> Iterator[str]:
    when = one.when if isinstance(one, Claim) else one
    if when is None:
        return
    if isinstance(one, Claim):
        yield f"- `{visible(one.type)}` ({one.status}): {readable(when.edtf or when.value)}"
        steps = [step for step in when.derivation if step.anchor]
    else:
        yield f"**{_plain(readable(when.edtf or when.value))}** ({when.type}) “{_plain(when.text)}”\n"
        steps = list(when.derivation)
    for step in steps:
        yield f"- {_plain(step.text)}{f' ({_plain(step.anchor)})' if step.anchor else ''} `{visible(step.rule)}`"


def _plain(text: str) -> str:
    """Words of a document, of which nothing is taken for Markdown."""
    return visible(" ".join(text.split())).translate(_SPECIAL)


def ignore_actions(checked: Checked, uri: str, asked: Sequence[types.Diagnostic]) -> list[types.CodeAction]:
    """For each finding asked about a remark above its paragraph that leaves it alone, for the writer to say why."""
    return [
        _action(finding, diagnostic, uri)
        for diagnostic in asked
        for finding in checked.findings
        if diagnostic.source == SOURCE and diagnostic.data == finding.fingerprint
    ]


def _action(finding: Finding, diagnostic: types.Diagnostic, uri: str) -> types.CodeAction:
    first = finding.evidence[0]
    line = _line_above(first.document, first.span.start)
    remark = f"factcheck: ignore[{finding.check}] "
    hash_line = PurePosixPath(uri).suffix.lower() in _HASH
    words = f"# {remark}\n" if hash_line else f"<!-- {remark}-->\n"
    at = types.Position(line, 0)
    edit = types.WorkspaceEdit(changes={uri: [types.TextEdit(types.Range(at, at), words)]})
    title = f"Ignore {finding.check} here (say why in the remark)"
    return types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=[diagnostic], edit=edit)


def _line_above(document: Document, offset: int) -> int:
    """The line, from zero, on which the paragraph of an offset begins."""
    start = next((block.span.start for block in document.blocks if block.span.end > offset), offset)
    return document.place(min(start, offset)).line - 1
