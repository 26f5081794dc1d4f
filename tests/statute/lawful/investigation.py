from ._words import OPINION

INPUTS = {
    "record_inspection": {"record": 7},
    "record_interview": {"record": 8},
    "submit_report": {},
    "return_from_case_review": OPINION,
    "pass_case_review": OPINION,
}
