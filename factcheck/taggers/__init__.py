"""Finders of mentions: one file per kind."""
