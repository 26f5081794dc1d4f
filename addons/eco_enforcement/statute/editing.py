"""What may still be corrected by hand, and while: after that, only an act changes a case."""

from types import MappingProxyType

from .states import State

_OPEN = frozenset({State.DRAFT, State.INVESTIGATION})
_DRAFT = frozenset({State.DRAFT})
_INVESTIGATION = frozenset({State.INVESTIGATION})
# The stages in which evidence is taken, and an order to correct is written.
TAKEN = frozenset({State.DRAFT, State.FILING, State.INVESTIGATION})
_UNDECIDED = (State.CASE_REVIEW, State.LEGAL_REVIEW, State.REVIEWED, State.NOTICE, State.DEFENCE)
# Evidence may still come in while the case is not decided.
COLLECTED = TAKEN | {*_UNDECIDED}
ORDERED = _INVESTIGATION | {*_UNDECIDED, State.DECIDED, State.NO_PENALTY, State.EXECUTION}

# Field of the case -> the stages in which its handlers may edit it.
EDITABLE = MappingProxyType(
    {
        **dict.fromkeys(("power_id", "agency_id", "lead_id", "found_on", "procedure"), _DRAFT),
        # What the officers tell and hear on the spot.
        **dict.fromkeys(("spot_identity_shown", "spot_told", "spot_defence", "spot_defence_answer"), _DRAFT),
        **dict.fromkeys(("spot_refusal", "spot_corrected"), _DRAFT),
        **dict.fromkeys(("cause", "act_ended_on", "act_time", "place", "in_territory", "harmful", "summary"), _OPEN),
        **dict.fromkeys(("officer_ids", "record_ids"), _OPEN),
        "plate": _OPEN,
        **dict.fromkeys(("party_kind", "party_name", "party_id_number", "party_birth", "party_address"), _OPEN),
        **dict.fromkeys(("party_phone", "party_legal_rep"), _OPEN),
        # A case on the spot proposes its penalty while it is a draft, any other one in its report.
        **dict.fromkeys(("correction_order", "discretion_reason", "proposed_amount"), _OPEN),
        **dict.fromkeys(("proposed_ground", "leniency", "leniency_ground"), _OPEN),
        **dict.fromkeys(
            ("findings_of_fact", "elements_proof", "temporal_choice", "temporal_reason", "band_ids"), _INVESTIGATION
        ),
        **dict.fromkeys(("hold_ids", "seizure_ids", "sample_ids"), TAKEN),
        "camera_evidence_ids": _INVESTIGATION,
        **dict.fromkeys(("evidence_ids", "fact_ids"), COLLECTED),
        **dict.fromkeys(("place_latitude", "place_longitude"), _OPEN),
        "correction_order_ids": ORDERED,
        "deferral_ids": frozenset({State.EXECUTION}),
        **dict.fromkeys(("main_case_id", "further_party_ids", "party_share", "party_fine"), _INVESTIGATION),
    }
)


def editable(field: str, state: State) -> bool:
    """Tell whether the handlers of a case in ``state`` may edit ``field``; an unlisted field never."""
    return state in EDITABLE.get(field, frozenset())
