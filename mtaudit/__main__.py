"""`python -m mtaudit` is the same as `mtaudit`."""

from mtaudit.cli import main

if __name__ == "__main__":
    main()
