"""One file, one class of tokens for `<name>` in a token pattern (a hyphen in the name is an underscore in the file).

A module offers `WORDS`, the words or phrases of the class (one with a capital asks for that capital), or a function
`matches(tokens: Tokens, i: int) -> bool` that says whether token `i` belongs to it.
"""
