"""Checks a draft against its sources: what each claims, and where two claims cannot both be true."""
