"""Run inside ``odoo shell`` (``env`` is given): times the what-if and its peer, and prints them as one line of JSON."""

import json
import time
from decimal import Decimal

OWING = ("decided", "execution", "closing")
STATES = ("draft", "filing", "investigation", "legal_review", "reviewed", "notice", "defence", *OWING)
DAY = "2099-01-01"
DRAFTS = env["eco.town.list"].search([("state", "=", "draft"), ("agency_id.code", "like", "bench-")])  # noqa: F821


def timed(call):
    env.invalidate_all()  # noqa: F821
    started = time.perf_counter()
    found = call()
    return round(time.perf_counter() - started, 2), found


def what_if():
    tables = env["eco.list.comparison"].new({"new_ids": DRAFTS.ids})._tables()  # noqa: F821
    total = tables[1].rows[-1]
    return total[2].value, total[3].value


def peer():
    """Ask the ORM for each power, stage, town and officer, as one writes it without SQL; the loss itself is given to it."""
    cases, towns = env["eco.case"], DRAFTS.agency_id.ids  # noqa: F821
    count, unpaid = 0, Decimal(0)
    for power in DRAFTS.line_ids.power_id:
        for state in STATES:
            place = [("agency_id", "in", towns), ("power_id", "=", power.id), ("state", "=", state)]
            count += cases.search_count(place)
            if state in OWING:
                of_cases = [("case_id", "any", place)]
                for model, sign in (("eco.decision", 1), ("eco.payment", -1)):
                    ((amount,),) = env[model]._read_group(of_cases, [], ["amount:sum"])  # noqa: F821
                    unpaid += sign * Decimal(f"{amount:.2f}")
        env["eco.lead"].search_count([("agency_id", "in", towns), ("power_id", "=", power.id), ("state", "=", "open")])  # noqa: F821
    for town in DRAFTS.agency_id:
        held = [("agency_id", "=", town.id), ("power_id", "in", DRAFTS.line_ids.power_id.ids)]
        cases.search_count([*held, ("state", "!=", "closed")])
        env["eco.lead"].search_count([*held, ("state", "=", "open")])  # noqa: F821
        good = [("valid_from", "<=", DAY), ("valid_to", ">=", DAY)]
        officers = [("agency_id", "=", town.id), ("staff_kind", "=", "formal"), ("certificate_ids", "any", good)]
        for officer in env["eco.officer"].search(officers):  # noqa: F821
            cases.search_count([*held, ("state", "!=", "closed"), ("officer_ids", "=", officer.id)])
    return count, unpaid


timed(what_if)
value, mine = timed(what_if)
peer_value, other = timed(peer)
if mine != other or mine[0] != 100000:
    raise SystemExit(f"the figures differ: {mine} and {other}")
print("MEASURED " + json.dumps({"value": value, "peer": peer_value}))
