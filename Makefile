# Every verb has one line of help; `make` lists them.
.DEFAULT_GOAL := help
SERVE ?= 1
BIN := .venv/bin
DEMO := INROAD_HOME=$(CURDIR)/demo $(BIN)/inroad
TALK := src/inroad/interview/content/demo.txt

help: ## list these verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /: /' | awk -F': ' '{printf "make %-12s %s\n", $$1, $$2}'

run: .venv/app ## set everything up, show the demo Brief, open it in the browser (SERVE=0: only show)
	@$(DEMO) interview hear $(TALK) --keep > /dev/null
	@$(DEMO) brief
	@if [ "$(SERVE)" != 0 ]; then $(DEMO) serve; fi

test: .venv/dev ## set everything up and run every test
	@$(BIN)/pytest

check: .venv/dev ## style, types, the stairs, spelling, docs, sizes, licences, vulnerabilities
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/codespell
	@PYTHONPATH=. $(BIN)/cog --check docs/reference.md
	@$(BIN)/python tools/file_sizes.py
	@PYTHONPATH=. $(BIN)/python tools/licences.py
	@PYTHONPATH=. $(BIN)/python tools/audit.py

fix: .venv/dev ## mend style and regenerate the docs
	@$(BIN)/ruff check --quiet --fix . || true
	@$(BIN)/ruff format --quiet .
	@PYTHONPATH=. $(BIN)/cog -r docs/reference.md
	@PYTHONPATH=. $(BIN)/python tools/parsed.py

golden: .venv/dev ## accept new output of the golden tests; then read the diff
	@$(BIN)/pytest -q --snapshot-update tests/show

browser: .venv/dev ## the browser tests alone
	@INROAD_REQUIRE=browser $(BIN)/pytest -q tests/browser

screenshots: .venv/dev ## take the pictures of README and docs anew; then look at them
	@INROAD_REQUIRE=browser INROAD_SCREENSHOTS=1 $(BIN)/pytest -q tests/browser/test_screenshots.py

properties: .venv/dev ## every property test with many more examples; then 100,000 inputs a reader
	@HYPOTHESIS_PROFILE=thorough $(BIN)/pytest -q -k properties
	@PYTHONPATH=. $(BIN)/python -m tools.fuzz --count $(or $(COUNT),100000)

hearing: .venv/dev ## how well conversations are heard, on those kept apart (BANKS=folder adds the banks)
	@$(BIN)/python bench/hearing/report.py $(BANKS)

bench: .venv/dev ## every benchmark, as ratios against a peer in the same run
	@for file in bench/*.py; do echo "$$file"; $(BIN)/python $$file || exit 1; done

docs: .venv/docs ## the manual, into build/docs; every example in it is run by make test
	@$(BIN)/zensical build --clean --strict

serve: .venv/app ## your own Inroad in the browser
	@$(BIN)/inroad serve

.venv/app: pyproject.toml tools/venv
	@tools/venv
	@touch $@

.venv/dev: pyproject.toml tools/venv
	@tools/venv dev,browser
	@touch $@ .venv/app

.venv/docs: pyproject.toml tools/venv
	@tools/venv dev,browser,docs
	@touch $@ .venv/dev .venv/app

.PHONY: docs help run test check fix golden browser screenshots properties hearing bench serve
