"""Readers: one file, one format.

A reader is a module with two names:

- `SUFFIXES: tuple[str, ...]`: the suffixes of the files it takes, lower case and with their dot: `(".txt",)`.
- `read(source: Source, setup: Setup) -> Iterator[Document | Unreadable]`: the documents of one input in its order, and
  an `Unreadable` for each record that is broken; the records after it still come. An input that cannot be read at all
  raises `source.ReadError`, which `inputs.read` turns into an `Unreadable`.

A reader whose segments are the lines of the file adds `LINEWISE = True`: a source can stand beside it line by line.

`source.text(setup.encoding)` gives the decoded text, `source.lines(...)` the same line by line. Every segment carries
its place (`_place.Tape` keeps it), so that each character of a target has its line and column in the file.
`setup.options` may hold facts for readers: ("aligned", "1") asks that no lines are joined, ("field.<fact>", "<name>")
names the field of a record that holds a fact (see `_records`).
"""
