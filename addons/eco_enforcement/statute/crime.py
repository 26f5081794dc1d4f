"""The order of the steps by which a suspected crime goes to the police (行政执法机关移送涉嫌犯罪案件的规定)."""

from types import MappingProxyType

from .course import CrimeMove as M
from .states import Ending

# What may follow which last step; None is the beginning. After the police upheld their refusal only the procuratorate
# is left (art. 9, para. 2).
FOLLOWS = MappingProxyType(
    {
        M.TEAM: {None, M.REFUSED, M.POLICE_REFUSED, M.UPHELD},
        M.REPORT: {M.TEAM},
        M.APPROVED: {M.REPORT},
        M.REFUSED: {M.REPORT},
        M.HANDED_OVER: {M.APPROVED},
        M.POLICE_FILED: {M.HANDED_OVER, M.RECONSIDERATION, M.SUPERVISION},
        M.POLICE_REFUSED: {M.HANDED_OVER, M.SUPERVISION},
        M.RECONSIDERATION: {M.POLICE_REFUSED},
        M.UPHELD: {M.RECONSIDERATION},
        M.SUPERVISION: {M.POLICE_REFUSED, M.UPHELD},
        M.ITEMS: {M.POLICE_FILED},
    }
)
ARTICLES = MappingProxyType(
    {
        **dict.fromkeys((M.TEAM, M.REPORT, M.APPROVED, M.REFUSED), 5),
        M.HANDED_OVER: 7,
        **dict.fromkeys((M.POLICE_FILED, M.POLICE_REFUSED), 8),
        **dict.fromkeys((M.RECONSIDERATION, M.UPHELD, M.SUPERVISION), 9),
        M.ITEMS: 12,
    }
)
# The suspicion is answered: nobody pursues the act as a crime.
CLEARED_BY = frozenset({M.REFUSED, M.POLICE_REFUSED, M.UPHELD})
# Whoever took over the whole case looks at the suspicion too.
HANDED_ON = frozenset({Ending.REFERRED, Ending.DESIGNATED})
