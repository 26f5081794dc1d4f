"""What may still be corrected by hand, and while: after that, only an act changes a case."""

from types import MappingProxyType

from .states import State

_OPEN = frozenset({State.DRAFT, State.INVESTIGATION})
_DRAFT = frozenset({State.DRAFT})
_INVESTIGATION = frozenset({State.INVESTIGATION})
# The stages in which evidence is taken, and an order to correct is written.
TAKEN = frozenset({State.DRAFT, State.FILING, State.INVESTIGATION})
_UNDECIDED = (State.CASE_REVIEW, State.LEGAL_REVIEW, State.REVIEWED, State.NOTICE, State.DEFENCE)
ORDERED = _INVESTIGATION | {*_UNDECIDED, State.DECIDED, State.NO_PENALTY, State.EXECUTION}

# Field of the case -> the stages in which its handlers may edit it.
EDITABLE = MappingProxyType(
    {
        **dict.fromkeys(("power_id", "agency_id", "lead_id", "found_on"), _DRAFT),
        **dict.fromkeys(
            (
                "cause",
                "act_ended_on",
                "act_time",
                "place",
                "in_territory",
                "harmful",
                "summary",
                "officer_ids",
                "proposed_ground",
                "party_kind",
                "party_name",
                "party_id_number",
                "party_birth",
                "party_address",
                "party_phone",
                "party_legal_rep",
                "record_ids",
            ),
            _OPEN,
        ),
        **dict.fromkeys(("hold_ids", "seizure_ids", "sample_ids"), TAKEN),
        "camera_evidence_ids": _INVESTIGATION,
        "correction_order_ids": ORDERED,
        **dict.fromkeys(
            (
                "findings_of_fact",
                "elements_proof",
                "correction_order",
                "discretion_reason",
                "proposed_amount",
                "leniency",
                "leniency_ground",
                "band_ids",
                "temporal_choice",
                "temporal_reason",
            ),
            _INVESTIGATION,
        ),
    }
)


def editable(field: str, state: State) -> bool:
    """Tell whether the handlers of a case in ``state`` may edit ``field``; an unlisted field never."""
    return state in EDITABLE.get(field, frozenset())
