# What people do here, by name. Everything is installed into .venv and node_modules; nothing else is touched.
PYTHON ?= python3
BIN := .venv/bin
# How many processes test at once; who has nothing left takes from the others. Tests in a browser mostly wait, so three
# keep two cores busy.
WORKERS ?= 3

.PHONY: help package test test-long lint types bench golden gallery clean
.DEFAULT_GOAL := help

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

package: .venv/runtime ## build the example course into dist/
	$(BIN)/scormbuild package course_src

test: .venv/dev node_modules/installed lint ## run everything that .ci/run runs
	@bash .ci/prepare
	node --test $$(find tests/runtime -name "*.test.js")
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --numprocesses $(WORKERS) --dist worksteal
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --fail-under=90

test-long: .venv/dev node_modules/installed ## the same with far more examples and all modes
	@bash .ci/prepare
	SCORMBUILD_SEEDS=10000 node --test $$(find tests/runtime -name "*.test.js")
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest -m "long or not long" --numprocesses $(WORKERS) --dist worksteal

lint: .venv/dev node_modules/installed ## style, types, import layers, determinism
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	npx --no-install tsc --project tsconfig.json

bench: .venv/dev ## time a course of 1,000 lessons and 1,000 questions (figures: docs/performance.md)
	$(BIN)/python -m tests.benchmarks

golden: .venv/dev ## rewrite the expected files of the golden tests; review the difference
	$(BIN)/python -m pytest -p no:randomly -q --update-golden -m "not browser and not long"
	$(BIN)/python -m pytest -p no:randomly -q --update-golden tests/browser/test_heard.py

gallery: .venv/dev ## draw every block and question into docs/images (docs/gallery.md); look at them
	@bash .ci/prepare
	$(BIN)/python -m tests.gallery

clean: ## remove what was installed and built
	rm -rf .venv node_modules build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find dist -mindepth 1 ! -name .gitkeep -delete

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv

.venv/runtime: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@ .venv/runtime

node_modules/installed: package.json package-lock.json
	npm ci --silent --no-audit --no-fund --ignore-scripts
	@touch $@
