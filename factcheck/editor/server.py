"""The language server: a text is checked when it is opened, when it was changed and when it is saved."""

import asyncio
import logging
from collections.abc import Callable

from attrs import define, evolve, field
from lsprotocol import types
from pygls.lsp.server import LanguageServer

from factcheck.editor.answers import hover, ignore_actions
from factcheck.editor.checked import Checked
from factcheck.editor.diagnostics import diagnostics
from factcheck.errors import FactcheckError
from factcheck.reports.plain import visible
from factcheck.version import VERSION

Check = Callable[[str, str], Checked]
"""Checks the text of a file: its path and its text, as it stands in the editor."""

_QUIET = 0.4
"""Seconds without a keystroke after which a changed text is checked."""


@define
class _Desk:
    """The texts that are open, each as it was checked last."""

    server: LanguageServer
    check: Check
    texts: dict[str, Checked] = field(factory=dict)

    def tell(self, uri: str) -> None:
        """Check a text as it stands and tell what was found; what keeps it from being checked is shown."""
        document = self.server.workspace.get_text_document(uri)
        try:
            encoding = types.PositionEncodingKind(self.server.workspace.position_encoding or "utf-16").value
            self.texts[uri] = evolve(self.check(document.path, document.source), encoding=encoding)
        except FactcheckError as error:
            self.server.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"factcheck: {error}"))
            return
        found = types.PublishDiagnosticsParams(uri, diagnostics(self.texts[uri]), version=document.version)
        self.server.text_document_publish_diagnostics(found)

    async def tell_when_quiet(self, changed: types.VersionedTextDocumentIdentifier) -> None:
        """The same after a pause, unless the text has been changed again or closed."""
        await asyncio.sleep(_QUIET)
        document = self.server.workspace.text_documents.get(changed.uri)
        if document is not None and document.version == changed.version:
            self.tell(changed.uri)

    def close(self, uri: str) -> None:
        """Forget a text, and what was told of it."""
        self.texts.pop(uri, None)
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


class _OneLine(logging.Formatter):
    """What went wrong, on one line: the log of an editor is no place for our tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        """The message, with the error behind it if there is one."""
        error = record.exc_info[1] if record.exc_info else None
        told = record.getMessage().partition("\n")[0] + (f": {error}" if error else "")
        return f"factcheck: {visible(told.partition(chr(10))[0])}"


def make_server(check: Check) -> LanguageServer:
    """The server, ready to be started; what it cannot handle is told on standard error."""
    log = logging.StreamHandler()
    log.setFormatter(_OneLine())
    logging.getLogger("pygls").addHandler(log)
    server = LanguageServer("factcheck", VERSION)
    desk = _Desk(server, check)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        desk.tell(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        desk.tell(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        await desk.tell_when_quiet(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        desk.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovered(params: types.HoverParams) -> types.Hover | None:
        known = desk.texts.get(params.text_document.uri)
        return hover(known, params.position) if known else None

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    def acted(params: types.CodeActionParams) -> list[types.CodeAction]:
        known = desk.texts.get(params.text_document.uri)
        return ignore_actions(known, params.text_document.uri, params.context.diagnostics) if known else []

    return server
