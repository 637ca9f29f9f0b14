"""The language server, driven by a client over standard input and output as an editor would."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parents[2]
SOURCE = "𝄞 Note. The second Kenya-Peru Water Dialogue was held in Lima in May 2019.\n"
DRAFT = (
    "𝄞 The second Kenya-Peru Water Dialogue was held on 4 May 2018.\n\n"
    "They met 𝄞 on Monday, 6 May 2025, and again on Friday.\n"
)

Talk = Callable[[LanguageClient, str, "asyncio.Queue[types.PublishDiagnosticsParams]"], Awaitable[None]]


def served(folder: Path, talk: Talk, *arguments: str, text: str = DRAFT, name: str = "draft.md") -> None:
    """A conversation with a server that was started in the folder, the draft open."""

    async def conversation() -> None:
        client = LanguageClient("tests", "1")
        told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(told.put_nowait))
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        words = ["-m", "factcheck", "lsp", *arguments]
        await client.start_io(sys.executable, *words, cwd=folder, env=environment)
        await client.initialize_async(types.InitializeParams(types.ClientCapabilities(), root_uri=folder.as_uri()))
        client.initialized(types.InitializedParams())
        uri = (folder / name).as_uri()
        opened = types.TextDocumentItem(uri, types.LanguageKind.Markdown, 1, text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(opened))
        await talk(client, uri, told)
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()

    asyncio.run(asyncio.wait_for(conversation(), 60))


def words_at(text: str, there: types.Range) -> str:
    """What an editor underlines: columns count UTF-16 units."""
    line = text.split("\n")[there.start.line].encode("utf-16-le")
    return line[2 * there.start.character : 2 * there.end.character].decode("utf-16-le")


def test_a_draft_is_checked_while_it_is_written(tmp_path: Path) -> None:
    """Findings stand under the words and lead to the other side; dates tell how they were resolved."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "wire.txt").write_text(SOURCE, encoding="utf-8")

    async def talk(client: LanguageClient, uri: str, told: "asyncio.Queue[Any]") -> None:
        found = {one.code: one for one in (await told.get()).diagnostics}
        slip, other = found["dates/weekday-mismatch"], found["events/dates-disagree"]
        assert ("Monday, 6 May 2025", "4 May 2018") == (words_at(DRAFT, slip.range), words_at(DRAFT, other.range))
        (related,) = other.related_information
        assert ((tmp_path / "sources" / "wire.txt").as_uri(), "May 2019") == (
            related.location.uri,
            words_at(SOURCE, related.location.range),
        )

        at = types.Position(2, slip.range.start.character + 3)
        hovered = await client.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(uri), at))
        assert "**2025-05-06** (DATE) “Monday, 6 May 2025”" in hovered.contents.value

        context = types.CodeActionContext(diagnostics=[slip])
        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), slip.range, context)
        (action,) = await client.text_document_code_action_async(asked)
        (edit,) = action.edit.changes[uri]
        assert (2, "<!-- factcheck: ignore[dates/weekday-mismatch] -->\n") == (edit.range.start.line, edit.new_text)

        lines = DRAFT.split("\n")
        mended = "\n".join([*lines[:2], edit.new_text.replace("] -", "] quoted as written -") + lines[2], ""])
        change = types.TextDocumentContentChangeWholeDocument(mended)
        version = types.VersionedTextDocumentIdentifier(2, uri)
        client.text_document_did_change(types.DidChangeTextDocumentParams(version, [change]))
        assert ["events/dates-disagree"] == [one.code for one in (await told.get()).diagnostics]

        client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert 1 == len((await told.get()).diagnostics)
        client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert 0 == len((await told.get()).diagnostics)

    served(tmp_path, talk, "--against", "sources")


def message(content: object) -> bytes:
    """A message as the protocol frames it; a text goes out as it is."""
    body = (content if isinstance(content, str) else json.dumps(content)).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def test_what_is_no_message_is_told_on_one_line_and_the_server_goes_on() -> None:
    """An editor's log shows no traceback, and a text opened after it is checked."""
    opened = {"uri": "untitled:x", "languageId": "markdown", "version": 1, "text": "They met on 31 June 2021."}
    talk = [
        {
            "jsonrpc": "2.0",
            "id": 1,
            "method": "initialize",
            "params": {"capabilities": {}, "processId": None, "rootUri": None},
        },
        "{nothing",
        {"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {"textDocument": 5}},
        {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": opened}},
        {"jsonrpc": "2.0", "id": 3, "method": "shutdown"},
        {"jsonrpc": "2.0", "method": "exit"},
    ]
    words = [sys.executable, "-m", "factcheck", "lsp"]
    done = subprocess.run(words, input=b"".join(map(message, talk)), capture_output=True, cwd=ROOT, timeout=60, check=True)
    assert b"dates/impossible" in done.stdout
    assert ["factcheck: Unable to"] * 3 == [line[:20] for line in done.stderr.decode().splitlines()]
