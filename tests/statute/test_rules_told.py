"""Telling the party of a change, an annulment, a correction, the answer to a deferral: served once, on a possible day, before the end."""

from dataclasses import replace
from datetime import date

import pytest
from builders import PERFORMED, check, failed, passes, ready, refuses
from statute.facts_serving import Serving, Told

MADE = date(2026, 10, 28)
PAPERS = {"serve_change": "change", "serve_correction": "correction", "serve_deferral": "deferral"}


def waiting(code, served_on=None):
    return ready(code, today=date(2026, 10, 30), serving=Serving(**{PAPERS[code]: Told(MADE, served_on)}))


@pytest.mark.parametrize("code", PAPERS)
@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-27", False), ("2026-10-28", True), ("2026-10-30", True), ("2026-10-31", False)]
)
def test_service_lies_between_the_paper_and_today(code, day, good):
    rule = f"{PAPERS[code]}_service_possible"
    found = check(code, waiting(code), on=day)[rule]
    passes(found, "《行政处罚法》第六十一条") if good else refuses(found, "送达日期", "第六十一条")


@pytest.mark.parametrize("code", PAPERS)
def test_paper_is_served_once_and_only_where_there_is_one(code):
    rule = f"{PAPERS[code]}_to_serve"
    assert not failed(check(code, waiting(code), on="2026-10-29"))
    refuses(check(code, waiting(code, MADE), on="2026-10-29")[rule], "没有待送达", "第六十一条")
    nothing = check(code, replace(waiting(code), serving=Serving()), on="2026-10-29")
    assert failed(nothing) == {rule, f"{PAPERS[code]}_service_possible"}


@pytest.mark.parametrize("code", ["submit_closing", "approve_closing", "archive"])
@pytest.mark.parametrize(("served_on", "told"), [(None, False), (MADE, True)])
def test_case_is_not_closed_or_put_away_while_the_party_was_not_told(code, served_on, told):
    changes = {} if code == "archive" else PERFORMED
    found = check(code, ready(code, **changes, serving=Serving(change=Told(MADE, served_on))))["change_told"]
    passes(found) if told else refuses(found, "2026-10-28", "尚未送达", "第六十一条")
