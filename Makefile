# Everything is set up when it is first needed; what setting up has to say goes to standard error.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help talk show serve test check lint build package bench review lock format clean not-whole
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
unexport PYTHONDONTWRITEBYTECODE # without bytecode every start compiles hundreds of modules
# Settings of the machine that are meant for other programs; and all texts are UTF-8, whatever its locale.
unexport PYTHONHOME PYTHONPATH PYTHONSAFEPATH PYTHONOPTIMIZE PYTHONWARNINGS CDPATH BASH_ENV
export PYTHONUTF8 := 1

ARGS ?=
RUN := PYTHONPATH=lambda:. .venv/bin/python
PYTEST := .venv/bin/python -m pytest -n auto --dist loadgroup

# Content and the interaction model are compiled together; one file, written last, stands for all that comes out. Folders are
# named too: they are newer when a file in them is gone.
CONTENT := lambda/neck_coach/compiled/locales
CONTENT_SOURCES := $(shell find content interaction_model -not -path "*/utterances/*") $(shell find workshop -name '*.py') \
  lambda/neck_coach/coaching/catalogue.py lambda/neck_coach/coaching/cautions.py
LOCALES := $(patsubst content/%.yaml,%,$(wildcard content/[a-z][a-z]-[A-Z][A-Z].yaml))
LANGUAGES := $(sort $(foreach locale,$(LOCALES),$(firstword $(subst -, ,$(locale)))))
# What was learnt of the utterances: only they, and what reads and teaches them, make it old.
TAUGHT := $(LANGUAGES:%=lambda/neck_coach/compiled/taught/%.table)
TAUGHT_SOURCES := $(shell find interaction_model/*/utterances interaction_model/*/sentences workshop/teaching -type f -not -name '*.pyc') workshop/teach.py \
  interaction_model/model.yaml lambda/neck_coach/understanding/features.py lambda/neck_coach/understanding/table.py
COMPILED := $(LOCALES:%=build/interaction_model/%.json) $(patsubst %,lambda/neck_coach/compiled/%.json,$(LOCALES) $(LANGUAGES))

help: ## what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

# --- Use

talk: .venv/ready $(CONTENT) $(TAUGHT) ## a conversation in the terminal; ARGS="--json --fast" for programs
	@$(RUN) -m simulator.talk $(ARGS)

show: .venv/ready node_modules/ready $(CONTENT) $(TAUGHT) ## the browser Echo Show on 127.0.0.1
	@$(RUN) -m simulator.show $(ARGS)

serve: .venv/ready $(CONTENT) $(TAUGHT) ## the skill behind POST / on 127.0.0.1:8000
	@$(RUN) -m simulator.serve $(ARGS)

bench: .venv/ready $(CONTENT) $(TAUGHT) ## the measurements; ARGS=NAME for one group
	@$(RUN) -m workshop.bench $(ARGS)

review: .venv/ready node_modules/ready ## the sheet that a clinician reads and signs, as HTML and PDF in build/review
	@$(RUN) -m workshop.review $(ARGS)

# --- Develop

test: .venv/ready .venv-sam/ready node_modules/ready $(CONTENT) $(TAUGHT) ## every test
	@$(PYTEST) $(ARGS)

check: lint $(CONTENT) $(TAUGHT) ## style, types, complexity, content and the fast tests
	@$(PYTEST) -m "not slow" $(ARGS)

lint: .venv/ready
	@.venv/bin/ruff check --quiet .
	@.venv/bin/ruff format --quiet --check .
	@.venv/bin/mypy
	@.venv/bin/xenon --max-absolute B --max-modules B --max-average A lambda simulator workshop
	@$(RUN) -m workshop.compile --check

format: .venv/ready ## put the code in order
	@.venv/bin/ruff check --quiet --fix .
	@.venv/bin/ruff format --quiet .

clean: ## remove all that was made, packages included
	@rm -rf .venv .venv-sam node_modules .aws-sam build lambda/neck_coach/compiled .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -prune -exec rm -rf {} +

# --- Deploy

build: .venv-sam/ready $(CONTENT) $(TAUGHT) ## the artifact that is deployed, in .aws-sam
	@PYTHON="$$PWD/.venv/bin/python" SAM_CLI_TELEMETRY=0 .venv-sam/bin/sam build $(ARGS)

package: .venv/ready $(CONTENT) $(TAUGHT) ## the skill package for the ASK CLI, checked; docs/deploying.md tells its ARGS
	@$(RUN) -m workshop.package $(ARGS)

# --- Made on the way

$(CONTENT): $(CONTENT_SOURCES) | .venv/ready
	@$(RUN) -m workshop.compile </dev/null >/dev/null

$(TAUGHT) &: $(TAUGHT_SOURCES) | .venv/ready
	@echo "Teaching Neck Coach to understand (once, about 20 seconds) ..." >&2
	@$(RUN) -m workshop.teach </dev/null >/dev/null

# A locale that is missing, or is there but should not be, is reason enough.
ifneq ($(sort $(wildcard $(addsuffix *.json,$(sort $(dir $(COMPILED)))))),$(sort $(COMPILED)))
$(CONTENT): not-whole
endif

# What follows leaves its mark when all of it is done: whatever was interrupted is begun anew. The packages, too, from the very
# first: one that is half there looks whole to uv.
ifneq ($(wildcard .venv/unfinished),)
.venv/installer: not-whole
endif

# PYTHON names the Python to use; without it, the first of these that is new enough.
.venv/installer: requirements/uv.txt
	@for python in "$(PYTHON)" python3.13 python3.14 python3; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 13))' </dev/null 2>/dev/null; then \
	    echo "Setting up Neck Coach (once, about a minute) ..." >&2; \
	    "$$python" -m venv --clear .venv </dev/null >&2; \
	    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-user --require-hashes -r requirements/uv.txt </dev/null >&2; \
	    touch $@; exit; \
	  fi; \
	done; \
	echo "Neck Coach needs Python 3.13 or newer, and found none. Install it, or name it: make PYTHON=/path/to/python3.13" >&2; \
	exit 1

# The ASK SDK's invalid escapes warn when they are compiled: here once, unseen, and not in the middle of a conversation.
.venv/ready: requirements/dev.txt .venv/installer
	@touch .venv/unfinished
	@.venv/bin/uv pip sync --quiet --require-hashes --python .venv/bin/python $< </dev/null >&2
	@.venv/bin/python -W ignore -m compileall -q .venv/lib/python3.*/site-packages/ask_sdk_* </dev/null >&2
	@rm .venv/unfinished
	@touch $@

# Amazon's view host for screens, its validator, and another DynamoDB to test with. Without them those tests are left out.
node_modules/ready: package-lock.json
	@if ! command -v npm >/dev/null; then \
	  echo "Without npm there is no browser Echo Show, and its tests are left out. Install Node.js for them." >&2; \
	elif echo "Setting up what screens are shown with (once) ..." >&2; npm ci --silent --ignore-scripts --include=dev </dev/null >&2; then \
	  touch $@; \
	else \
	  rm -rf node_modules; \
	  echo "npm failed: there is no browser Echo Show, and its tests are left out. npm ci says more." >&2; \
	fi

# aws-sam-cli pins packages that the rest needs newer, so it lives apart.
.venv-sam/ready: requirements/sam.txt .venv/ready
	@echo "Setting up AWS SAM (once) ..." >&2
	@.venv/bin/python -m venv --clear --without-pip .venv-sam </dev/null >&2
	@.venv/bin/uv pip sync --quiet --require-hashes --python .venv-sam/bin/python $< </dev/null >&2
	@touch $@

LOCK := .venv/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.13 \
  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock: .venv/installer ## lock all packages; ARGS=--upgrade for newer ones
	@$(LOCK) $(ARGS) requirements/uv.in -o requirements/uv.txt
	@$(LOCK) $(ARGS) requirements/dev.in -o requirements/dev.txt
	@$(LOCK) $(ARGS) lambda/requirements.in -c requirements/dev.txt -o lambda/requirements.txt
	@$(LOCK) $(ARGS) requirements/sam.in -o requirements/sam.txt
	@$(LOCK) $(ARGS) requirements/speech.in -c requirements/dev.txt -o requirements/speech.txt
	@$(LOCK) $(ARGS) workshop/bench/ordinary/requirements.in -c requirements/dev.txt -o workshop/bench/ordinary/requirements.txt
