# One line a target. `make serve` and `make test` are all a newcomer needs.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/messages.po))
HOST = 127.0.0.1
PORT = 8000
WORKERS = 2

.PHONY: help
help: ## Show what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

$(VENV)/installed: requirements.lock pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; tell which: make PYTHON=python3.12 …")'
	@echo "Setting up $(VENV) (a minute, once)…"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	@echo "Adding what the tests need…"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

translations/%/LC_MESSAGES/messages.mo: translations/%/LC_MESSAGES/messages.po | $(VENV)/installed
	@$(BIN)/pybabel -q compile -i $< -o $@ -l $*

.PHONY: serve
serve: $(VENV)/installed $(CATALOGUES) ## Set everything up and serve the site with its demo
	@$(BIN)/lieux init
	@$(BIN)/lieux demo
	@exec $(BIN)/lieux serve --host $(HOST) --port $(PORT) --workers $(WORKERS)

.PHONY: test
test: $(VENV)/installed-dev $(CATALOGUES) ## Run the whole suite, on what this machine has
	@$(BIN)/python -m tests.support.suite

.PHONY: lint
lint: $(VENV)/installed-dev $(CATALOGUES) ## Look at style, types, imports, templates
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/djlint --quiet --lint templates

.PHONY: format
format: $(VENV)/installed-dev ## Put the code in the one shape it has
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

.PHONY: words
words: $(VENV)/installed-dev ## Gather the sentences to translate into the catalogues
	@$(BIN)/pybabel -q extract -F babel.cfg -k lazy_gettext -k _l --no-location --sort-output --omit-header -o translations/messages.pot .
	@$(BIN)/pybabel -q update -i translations/messages.pot -d translations --no-fuzzy-matching --ignore-pot-creation-date --ignore-obsolete

.PHONY: shots
shots: $(VENV)/installed-dev $(CATALOGUES) ## Photograph the main screens into build/shots
	@$(BIN)/python -m tests.browser.shots build/shots

.PHONY: lock
lock: ## Choose the versions again and write their hashes
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url -q --custom-compile-command "make lock" --group build pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url -q --custom-compile-command "make lock" --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock

.PHONY: clean
clean: ## Remove what was made, the instance excepted
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
