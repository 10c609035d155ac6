PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: help demo test check format catalogue bench clean

help:            ## list what can be made
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/'

$(VENV)/.run: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "mtaudit needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(VENV)/.run  ## set up and audit examples/feed
	$(BIN)/mtaudit audit examples/feed --fail-on never

test: $(VENV)/.dev  ## format, lint and type checks, then every test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

check: test  ## the same as test

format: $(VENV)/.dev  ## rewrite the code in the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

catalogue: $(VENV)/.dev  ## write docs/catalogue.md from the rules
	$(BIN)/python tools/catalogue.py

bench: $(VENV)/.dev  ## speed and quality; needs text: make bench TEXT=folder CLEAN=folder-of-human-text
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python benchmarks/speed.py $(TEXT)
	$(BIN)/python benchmarks/names.py
	$(BIN)/python benchmarks/roles.py
	$(BIN)/python benchmarks/source_people.py
	@test -n "$(CLEAN)" || { echo "CLEAN names no folder of good English text: rules, words and pronouns are not measured"; exit 1; }
	$(BIN)/mtaudit rules test --clean $(CLEAN)
	$(BIN)/python benchmarks/words.py $(CLEAN)
	$(BIN)/python benchmarks/pronouns.py $(CLEAN)

clean:           ## remove what was built
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
