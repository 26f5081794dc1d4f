from ._words import OPINION

INPUTS = {
    "submit_filing": OPINION,
    "return_filing": OPINION,
    "approve_filing": OPINION,
}
