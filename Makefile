# The verbs of the project. Each is one small file of scripts/.
.DEFAULT_GOAL := help
.PHONY: help setup run stop demo test test-fast test-odoo test-e2e lint bench mutants clean

help:           ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:          ## install whatever is missing on this machine
	@scripts/setup test

run:            ## set up, make the demonstration database, start the server
	@scripts/run

stop:           ## stop the server and the private database cluster
	@scripts/stop

demo:           ## take one case through its whole life without a browser; documents in out/demo/
	@scripts/demo

test:           ## every test and linter
	@scripts/test

test-fast:      ## the linters of style and the tests that need no Odoo (seconds)
	@scripts/test fast

test-odoo:      ## Odoo's tests; TAGS=/eco_checklist:TestPower narrows them
	@scripts/test odoo $(TAGS)

test-e2e:       ## the browser test alone
	@scripts/test e2e

lint:           ## ruff and pylint-odoo
	@scripts/lint

bench:          ## every benchmark beside its peer; out/bench.json
	@scripts/bench

mutants:        ## change the rules in one place at a time; which changes does no test notice?
	@.local/venv/bin/python scripts/mutate.py

clean:          ## stop everything and forget this machine's part (.local, out)
	@scripts/stop
	@scripts/pg remove
	rm -rf .local out
