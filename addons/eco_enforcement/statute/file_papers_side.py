"""The papers that side procedures add to the least a file must hold, and the whole list."""

from .doc_kinds import DocKind as D
from .file_papers import MINIMUM, Paper, after, done, must, receipt_of
from .judging import COERCION_LAW
from .legal_types import LegalBasis

SIDE = (
    after(D.FILING_CANCELLATION, "filing", "approve_cancellation"),
    after(D.PHOTO_SHEET, "evidence", "make_photo_sheet"),
    after(D.SAMPLING_RECORD, "evidence", "record_sample"),
    after(D.HOLD_NOTICE, "evidence", "carry_out_hold", "hold_urgently"),
    after(D.HOLD_DISPOSAL, "evidence", "end_hold"),
    after(D.SEIZURE_APPROVAL, "evidence", "approve_seizure"),
    after(D.SEIZURE_DECISION, "evidence", "carry_out_seizure", "seize_urgently"),
    after(D.SEIZURE_RECORD, "evidence", "carry_out_seizure", "seize_urgently"),
    after(D.SEIZURE_EXTENSION, "evidence", "extend_seizure"),
    after(D.SEIZURE_RELEASE, "evidence", "end_seizure"),
    after(D.CORRECTION_ORDER, "evidence", "order_correction"),
    after(D.RECHECK_RECORD, "evidence", "recheck_order", "verify_correction"),
    after(D.LEGAL_REVIEW, "hearing", "pass_review", "review_again"),
    after(D.DISCUSSION_RECORD, "hearing", "record_discussion"),
    after(D.DEFENCE_RECORD, "hearing", "record_defence"),
    after(D.DEFENCE_REVIEW, "hearing", "answer_defence"),
    after(D.WAIVER_STATEMENT, "hearing", "record_waiver"),
    after(D.HEARING_NOTICE, "hearing", "arrange_hearing"),
    after(D.HEARING_RECORD, "hearing", "record_hearing"),
    after(D.HEARING_REPORT, "hearing", "report_hearing"),
    after(D.EXTENSION_APPROVAL, "deadlines", "approve_extension", "approve_further_extension"),
    after(D.SUSPENSION_APPROVAL, "deadlines", "approve_suspension", "approve_termination"),
    after(D.CLERICAL_CORRECTION, "documents", "correct_clerical_error"),
    after(D.ADDRESS_CONFIRMATION, "decision", "record_service_address"),
    after(D.PUBLIC_NOTICE, "decision", "post_public_notice"),
    after(D.DEFERRAL_APPLICATION, "after", "submit_deferral"),
    after(D.DEFERRAL_APPROVAL, "after", "grant_deferral", "refuse_deferral"),
    after(D.DEFERRAL_NOTICE, "after", "grant_deferral", "refuse_deferral"),
    after(D.DEMAND, "after", "issue_demand"),
    Paper("催告书的送达回证", LegalBasis(COERCION_LAW, 38), "after", done("serve_demand", "demand_deemed_served"),
          receipt_of(D.DEMAND), ("serve_demand", "demand_deemed_served")),
    after(D.COURT_APPLICATION, "after", "apply_to_court"),
    must(D.GOODS_LIST, "after", lambda f: bool(f.goods.things) or done("list_goods")(f), "list_goods"),
    after(D.GOODS_DISPOSAL, "after", "approve_disposal"),
    after(D.GOODS_DESTRUCTION, "after", "record_destruction"),
    after(D.TRANSFER_APPROVAL, "journal", "approve_referral", "approve_crime_transfer"),
    after(D.TRANSFER_LETTER, "journal", "record_referral", "hand_over_crime"),
    after(D.DECISION_CHANGE, "after", "change_decision", "annul_decision", "annul_closed_decision"),
)  # fmt: skip
PAPERS = MINIMUM + SIDE
