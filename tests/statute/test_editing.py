"""What may be corrected by hand, and until when."""

import pytest
from statute.editing import EDITABLE, editable
from statute.states import State

DRAFT_ONLY = {
    *("power_id", "agency_id", "lead_id", "found_on", "procedure", "spot_identity_shown", "spot_told"),
    *("spot_defence", "spot_defence_answer", "spot_refusal", "spot_corrected"),
}
REPORT = {
    *("findings_of_fact", "elements_proof", "temporal_choice", "temporal_reason", "band_ids"),
    *("main_case_id", "further_party_ids", "party_share", "party_fine"),
}
OPEN = {
    *(
        "cause",
        "act_ended_on",
        "act_time",
        "place",
        "plate",
        "in_territory",
        "harmful",
        "summary",
        "officer_ids",
        "record_ids",
        "place_latitude",
        "place_longitude",
    ),
    *("party_kind", "party_name", "party_id_number", "party_birth", "party_address", "party_phone", "party_legal_rep"),
    *("proposed_ground", "correction_order", "discretion_reason", "proposed_amount", "leniency", "leniency_ground"),
}

PROOF = {"evidence_ids", "fact_ids"}
TAKEN, ORDERS = {"hold_ids", "seizure_ids", "sample_ids", *PROOF}, {"correction_order_ids"}
# Papers of the side procedures: their own model guards them again.
PAPERS = {
    State.DRAFT: TAKEN,
    State.FILING: TAKEN,
    State.INVESTIGATION: TAKEN | ORDERS | {"camera_evidence_ids"},
    **dict.fromkeys(
        (State.CASE_REVIEW, State.LEGAL_REVIEW, State.REVIEWED, State.NOTICE, State.DEFENCE), ORDERS | PROOF
    ),
    **dict.fromkeys((State.DECIDED, State.NO_PENALTY, State.EXECUTION), ORDERS),
}


@pytest.mark.parametrize("state", list(State))
def test_fields_are_open_only_while_no_document_rests_on_them(state):
    open_fields = {field for field in EDITABLE if editable(field, state)}
    expected = {State.DRAFT: DRAFT_ONLY | OPEN, State.INVESTIGATION: OPEN | REPORT, State.EXECUTION: {"deferral_ids"}}
    assert open_fields == expected.get(state, set()) | PAPERS.get(state, set())


@pytest.mark.parametrize("field", ["state", "number", "uid", "event_ids", "payment_ids", "create_uid", "", "POWER_ID"])
@pytest.mark.parametrize("state", list(State))
def test_unlisted_field_is_never_open(field, state):
    assert not editable(field, state)


def test_list_cannot_be_changed():
    with pytest.raises(TypeError):
        EDITABLE["state"] = frozenset(State)
