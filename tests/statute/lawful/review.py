from ._words import OPINION

INPUTS = {
    "return_report": OPINION,
    "pass_review": OPINION,
    "review_again": OPINION,
    "return_after_defence": OPINION,
    "pass_to_notice": OPINION,
    "return_to_review": OPINION,
}
PREPARED = {"pass_to_notice": {"review_all": False}}
