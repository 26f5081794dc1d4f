from ._words import OPINION

INPUTS = {
    "return_report": OPINION,
    "pass_review": OPINION,
    "review_again": OPINION,
    "return_after_defence": OPINION,
}
