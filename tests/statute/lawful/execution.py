from ._words import OPINION

INPUTS = {
    "record_payment": {"on": "2026-11-03", "amount": "500", "voucher": "测试0001"},
    "verify_correction": {"on": "2026-11-02", "corrected": "corrected", "text": "已停止焚烧"},
    "submit_closing": OPINION,
    "return_closing": OPINION,
    "approve_closing": OPINION,
}
