from ._words import OPINION, SERVICE

INPUTS = {
    "decide": {"amount": "500", **OPINION},
    "serve_decision": {**SERVICE, "on": "2026-10-28"},
}
