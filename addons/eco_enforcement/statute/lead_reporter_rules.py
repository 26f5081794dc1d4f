"""Who keeps the secret of who reported, when the one who received the report has left (art. 50)."""

from .judging import apl, judge
from .lead_rules import LeadFacts
from .legal_types import Finding


def keeper_left(facts: LeadFacts) -> Finding:
    """The secret is handed on only when the one who keeps it has left the organ (art. 50)."""
    failed = "本线索没有须移交的举报人身份信息：保管人员仍在本机关任职，或者没有留下身份信息"
    return judge("keeper_left", "保管人员已离开", apl(50), facts.keeper_left, failed)


def heir_fit(facts: LeadFacts) -> Finding:
    """It goes to one officer of the organ, never to the head who hands it on (art. 50)."""
    failed = "接手人员应当是本机关在职的执法人员，不能是作出移交决定的负责人"
    return judge("heir_fit", "接手人员", apl(50), facts.heir_fit, failed)
