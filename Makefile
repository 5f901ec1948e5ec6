# Two commands do everything: `make demo` and `make test`. Both need Python 3.11, make and PyPI.

PYTHON ?= python3.11
VENV := .venv
RUN := $(VENV)/bin/python -m

.PHONY: demo test quality check lock clean

demo: $(VENV)/.runtime
	$(VENV)/bin/duban demo $(DEMO)

# two workers: each loads the models; the tests of one file share what it sets up
test: $(VENV)/.dev
	$(RUN) pytest --numprocesses 2 --dist loadfile

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

# names, versions and hashes only, so that any index will do
COMPILE := $(RUN) piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe \
	--no-header --no-emit-index-url --no-emit-find-links --build-deps-for editable

lock:
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra dev --extra elasticsearch --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) .duban
