"""Readers: one file, one format. A module offers `SUFFIXES` and `read(source, setup)`."""
