"""Readers, one a corpus: each gives Examples. Nothing here reads a development file unless evaluate.py asks for it."""
