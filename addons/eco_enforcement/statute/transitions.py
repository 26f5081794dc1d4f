"""The table of acts: who may do what to a case, from where to where, under which rules.

Read a row aloud: «an OFFICER may submit the filing of a case in DRAFT, which brings it to FILING, if …». The rows
stand in ``acts_*.py``, one file a part of the procedure, in the order of the law. Nothing else in the system
changes a state.
"""

from . import (
    acts_annulment,
    acts_coercion,
    acts_course,
    acts_court,
    acts_decision,
    acts_deferral,
    acts_discussion,
    acts_evidence,
    acts_execution,
    acts_filing,
    acts_goods,
    acts_hearing,
    acts_investigation,
    acts_notice,
    acts_override,
    acts_parties,
    acts_proof,
    acts_recusal,
    acts_remedy,
    acts_review,
    acts_service,
    acts_summary,
    acts_transfer,
    acts_void,
)
from .act import Act
from .states import State

PARTS = (
    acts_filing,
    acts_investigation,
    acts_evidence,
    acts_proof,
    acts_coercion,
    acts_review,
    acts_notice,
    acts_hearing,
    acts_discussion,
    acts_decision,
    acts_summary,
    acts_execution,
    acts_service,
    acts_remedy,
    acts_deferral,
    acts_court,
    acts_annulment,
    acts_course,
    acts_recusal,
    acts_parties,
    acts_transfer,
    acts_override,
    acts_goods,
    acts_void,
)
ACTS: tuple[Act, ...] = tuple(act for part in PARTS for act in part.ACTS)
BY_CODE = {act.code: act for act in ACTS}


def acts_from(state: State) -> tuple[Act, ...]:
    """List the acts that the table offers in ``state``, in its order."""
    return tuple(act for act in ACTS if state in act.source)
