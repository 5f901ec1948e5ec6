# Two commands do everything: `make demo` and `make test`. Both need Python 3.11, make and PyPI.

PYTHON ?= python3.11
VENV := .venv
RUN := $(VENV)/bin/python -m

.PHONY: demo test quality check clean

demo: $(VENV)/.runtime
	$(VENV)/bin/duban demo

test: $(VENV)/.dev
	$(RUN) pytest

quality: $(VENV)/.dev
	$(RUN) bench.quality

check: $(VENV)/.dev
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy
	$(VENV)/bin/lint-imports

$(VENV)/.runtime: requirements.lock pyproject.toml
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(RUN) pip install --quiet --require-hashes --requirement requirements.lock
	$(RUN) pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(RUN) pip install --quiet --require-hashes --requirement requirements-dev.lock
	$(RUN) pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@ $(VENV)/.runtime

clean:
	rm -rf $(VENV) .duban
