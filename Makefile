# One command each: `make run` opens the reader, `make test` runs every test, `make check` every other check,
# `make fuzz` those tests at length that make up their input.
# Each makes the environment it needs in .venv, with uv where it is installed and venv + pip where it is not.

PYTHON ?= python3
LIBRARY ?= seeds
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)

ifdef UV
MAKE_VENV = $(UV) venv --quiet --python '>=3.11' $(VENV)
INSTALL = $(UV) pip install --quiet --python $(BIN)/python
else
MAKE_VENV = $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Reader needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12")' && $(PYTHON) -m venv $(VENV)
INSTALL = $(BIN)/python -m pip install -qq --disable-pip-version-check
endif

.PHONY: run test fuzz check format lock tables keys pictures clean

run: $(VENV)/run.stamp
	@$(BIN)/reader "$(LIBRARY)"

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 3 $(PYTEST)

fuzz: $(VENV)/dev.stamp
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -n 3 -m hypothesis $(PYTEST)

check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --no-emit-index-url --no-annotate \
	  --custom-compile-command 'make lock' --upgrade --output-file requirements.lock pyproject.toml

tables: $(VENV)/dev.stamp
	$(BIN)/python -m tools.tables

keys: $(VENV)/dev.stamp
	$(BIN)/python -m docs.keys

pictures: $(VENV)/dev.stamp
	$(BIN)/python docs/pictures.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(MAKE_VENV)

$(VENV)/run.stamp: pyproject.toml requirements.lock | $(BIN)/python
	@echo "Setting up $(VENV) (once) ..."
	@$(INSTALL) --constraint requirements.lock --editable .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml requirements.lock | $(BIN)/python
	@echo "Setting up $(VENV) for tests and checks (once) ..."
	@$(INSTALL) --constraint requirements.lock --editable '.[dev]'
	@touch $@ $(VENV)/run.stamp
