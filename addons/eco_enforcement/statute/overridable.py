"""The few findings the county's bureau of justice may let pass, each with the article that leaves room for it."""

from .judging import MINISTRY_RULE, apl
from .labelled import Labelled
from .legal_types import LegalBasis


class Overridable(Labelled):
    """A rule of the legality check whose failure may be let pass with reasons."""

    FILED_LATE = "filed_in_time", "逾期立案"
    DECIDED_LATE = "decided_in_time", "逾期作出决定（须有法律、法规、规章规定的依据）"
    SERVED_LATE = "decision_served_in_time", "逾期送达决定书"
    RECORDED_LATE = "recorded_in_time", "当场处罚逾期备案"
    PUBLISHED_LATE = "publication_dated", "逾期公开处罚决定"


# Art. 18 of the ministry's rule lets the head lengthen the time for filing; art. 60 lets laws, regulations and rules
# provide otherwise for the ninety days; arts. 48, 52 and 61 set periods whose breach the law does not make void.
ROOM: dict[str, LegalBasis] = {
    Overridable.FILED_LATE: LegalBasis(MINISTRY_RULE, 18),
    Overridable.DECIDED_LATE: apl(60),
    Overridable.SERVED_LATE: apl(61, 1),
    Overridable.RECORDED_LATE: apl(52),
    Overridable.PUBLISHED_LATE: apl(48),
}
