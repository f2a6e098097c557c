# What a checkout can do. All that is made lands in .venv, frontend/node_modules and var.
#
#   make demo             a district to try out, on http://127.0.0.1:$(PORT)
#   make test             everything a change is checked for
#   make setup            install packages, build the front end, compile the catalogues
#   make run              the development server
#   make check            the checks that need no database and no browser
#   make test-postgres    the tests once more, on the server KEPU_POSTGRES_URL names
#   make soak             longer runs: more rounds between processes, more generated examples,
#                         damaged files (KEPU_SOAK_MINUTES)
#   make score-reading    how well plans are read, by document and format (WRITE=1: into docs/ too)
#   make bench-reading    pages read a second by format, and how that grows with length
#   make messages         write new messages into the catalogues
#   make docs             write the generated pages of docs/
#   make screenshots      the contact sheet of the README
#   make lock             pin the packages (UPGRADE=1 for newest versions)
#   make clean            remove what was built

VENV ?= .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/stamps
PORT ?= 8000
KEPU_POSTGRES_URL ?= postgres://postgres@127.0.0.1:5432/postgres
PYTEST := $(BIN)/python -m pytest -n 2 --dist worksteal
MODULES_95 := kepu/domains/plans kepu/domains/plans/reading kepu/engines kepu/engines/documents kepu/foundation/audit kepu/foundation/access \
	kepu/foundation/units
BUILT := kepu/foundation/ui/static/ui/build/manifest.json
CATALOGUES := $(shell find kepu -name django.po 2>/dev/null)
FRONTEND := $(shell find frontend -path frontend/node_modules -prune -o -type f -print)

EXAMPLE := var/example-plan.docx

demo: export DJANGO_SETTINGS_MODULE = kepu.config.settings.demo
export VENV PORT PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help setup demo run check test test-postgres soak score-reading bench-reading chromium messages docs screenshots lock clean

help:
	@sed -n 's/^#   //p' Makefile

setup: $(STAMPS)/packages $(BUILT) $(STAMPS)/catalogues

$(BIN)/python:
	@for python in python3 python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "· creating $(VENV) with $$($$python --version)"; \
			$$python -m venv $(VENV) && exit 0; \
			rm -rf $(VENV); \
			echo "Python cannot create virtual environments; install its venv package" \
				"(Debian: apt-get install python3-venv) and start again."; exit 1; \
		fi; \
	done; \
	echo "Kepu needs Python 3.11 or newer as python3; install it and start again."; exit 1

$(STAMPS)/packages: requirements/dev.txt pyproject.toml | $(BIN)/python
	@echo "· installing Python packages"
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@mkdir -p $(STAMPS) && touch $@

frontend/node_modules/.package-lock.json: frontend/package-lock.json | $(STAMPS)/packages
	@echo "· installing front-end packages"
	@scripts/npm ci --silent
	@touch $@

$(BUILT): frontend/node_modules/.package-lock.json $(FRONTEND)
	@echo "· building the front end"
	@mkdir -p var && scripts/npm run --silent build >var/build.log 2>&1 || { cat var/build.log; exit 1; }
	@touch $@

$(STAMPS)/catalogues: $(CATALOGUES) | $(STAMPS)/packages
	@echo "· compiling message catalogues"
	@$(BIN)/python scripts/messages.py compile
	@touch $@

demo: setup
	@mkdir -p var && $(BIN)/python -m scripts.make_example_plan --year $$(date +%Y) $(EXAMPLE)
	@$(BIN)/kepu manage demonstrate --plan $(EXAMPLE) --address http://127.0.0.1:$(PORT)
	@$(BIN)/kepu worker & worker=$$!; trap 'kill $$worker' EXIT INT TERM; \
		$(BIN)/kepu serve --port $(PORT)

run: setup
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py runserver $(PORT)

check: setup
	@echo "· lint and format" && $(BIN)/ruff check --quiet && $(BIN)/ruff format --check --quiet
	@echo "· types" && $(BIN)/mypy --no-incremental
	@echo "· import contracts" && $(BIN)/lint-imports --no-logo
	@echo "· messages" && $(BIN)/python scripts/messages.py check
	@echo "· migrations" && $(BIN)/python manage.py makemigrations --check --dry-run
	@echo "· generated pages" && $(BIN)/python -m scripts.draw_floors --check
	@echo "· front end" && scripts/npm run --silent lint && scripts/npm run --silent check
	@echo "· architecture" && $(BIN)/python -m pytest --quiet tests/architecture

chromium: setup
	@$(BIN)/python -m tests.journeys.chromium

test: check chromium
	@$(PYTEST) --cov --cov-report=
	@$(BIN)/python scripts/branch_coverage.py 95 $(MODULES_95)

test-postgres: chromium
	@KEPU_DATABASE_URL=$(KEPU_POSTGRES_URL) $(PYTEST)

soak: setup
	@KEPU_TEST_ROUNDS=1000 $(BIN)/python -m pytest tests/processes
	@$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=soak
	@$(BIN)/python -m tests.soak

score-reading: setup
	@$(BIN)/python -m scripts.score_reading $(if $(WRITE),--write)

bench-reading: setup
	@$(BIN)/python -m bench.reading

messages: setup
	@$(BIN)/python scripts/messages.py extract

docs: setup
	@$(BIN)/python -m scripts.draw_floors

screenshots: chromium
	@$(BIN)/python -m scripts.screenshots

lock:
	@python3 scripts/lock.py $(if $(UPGRADE),--upgrade)

clean:
	@rm -rf $(VENV) frontend/node_modules kepu/foundation/ui/static/ui/build var
	@find kepu -name '*.mo' -delete
