from datetime import date

from statute.facts_defence import Defence, Reply

from ._words import OPINION, SERVICE

INPUTS = {
    "issue_notice": OPINION,
    "serve_notice": {**SERVICE, "on": "2026-10-19"},
    "record_waiver": {"on": "2026-10-20", "text": "放弃陈述申辩"},
    "record_defence": {"on": "2026-10-20", "text": "请求减轻", "answer": "已在裁量时考虑"},
    "answer_defence": {"reply": 15},
    "renotify": {"renotice": "defect", "text": "漏告听证权利"},
    "reopen_investigation": {"text": "查明焚烧面积为五亩"},
}
PREPARED = {
    "answer_defence": {
        "defences": (Defence(date(2026, 10, 20), False, 9),),
        "replies": (Reply(15, 2, ()),),
    },
}
