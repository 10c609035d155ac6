"""Analyses: one file, one memoised view of a document."""
