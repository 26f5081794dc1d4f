from ._words import OPINION, SERVICE

INPUTS = {
    "issue_notice": OPINION,
    "serve_notice": {**SERVICE, "on": "2026-10-19"},
    "record_waiver": {"on": "2026-10-20", "text": "放弃陈述申辩"},
    "record_defence": {"on": "2026-10-20", "text": "请求减轻", "answer": "已在裁量时考虑"},
}
