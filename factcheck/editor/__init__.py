"""What an editor shows while a text is written: the language server, an extra (``factcheck-claims[lsp]``)."""
