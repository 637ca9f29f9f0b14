"""Completing temporal expressions from publication, tense, and the dates told before."""
