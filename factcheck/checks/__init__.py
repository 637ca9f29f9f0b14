"""Kinds of check: one file per kind."""
