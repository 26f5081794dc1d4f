"""Which procedure a penalty may follow: on the spot within two ceilings, otherwise the ordinary one (art. 51)."""

from decimal import Decimal

from .judging import apl, judge
from .legal_types import Finding
from .states import PartyKind

# Yuan, the amount itself included; a sole trader counts as a citizen, the cautious side.
CEILING = {"citizen": Decimal(200), "organization": Decimal(3000)}


def summary_allowed(party_kind: str, fine: Decimal, confiscation: bool) -> Finding:
    """Judge whether a penalty may be imposed on the spot (行政处罚法 art. 51).

    ``party_kind`` is a word of ``PartyKind``; ``fine`` in yuan, 0 for a warning; ``confiscation``: the provision
    applied has property or gains confiscated along with the fine. Raises ``ValueError`` for another word or a
    negative fine.
    """
    kind = PartyKind(party_kind)
    if fine < 0:
        raise ValueError(f"罚款数额不能为负数：{fine:f}元")
    ceiling = CEILING[kind.threshold_kind]
    problems = []
    if fine > ceiling:
        problems.append(f"对{kind.label}当场处罚的罚款不得超过{ceiling:f}元，拟罚款{fine:f}元")
    if confiscation:
        problems.append("依据规定应当并处没收，没收不得当场决定")
    return judge(
        "summary_allowed",
        "可以当场处罚",
        apl(51),
        not problems,
        f"{'；'.join(problems)}，应当适用普通程序",
        passed=f"对{kind.label}罚款{fine:f}元，未超过{ceiling:f}元",
    )
