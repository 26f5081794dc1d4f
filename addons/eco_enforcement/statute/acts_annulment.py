"""Acts of undoing and changing a decision (变更撤销), of publishing it (公开), and of the file (归档)."""

from . import rules_annulment as annulment
from . import rules_execution as execution
from . import rules_file as file
from . import rules_remedy as remedy
from . import rules_service as service
from . import rules_subject as subject
from . import rules_taking as taking
from . import rules_told as told
from .act import Act, at
from .conditions import APPROVER, HANDLER
from .doc_kinds import DocKind
from .inputs import ON, OPINION, SERVICE, TEXT, Input, Kind
from .judging import apl
from .states import Ending, Role, State
from .states_after import AnnulGround, AnnulledBy

S, R = State, Role
SIDE, PUBLIC, FILE = "变更撤销", "公开", "归档"
AFTER = (S.EXECUTION, S.CONCLUDED, S.CLOSED)
STANDING = (*APPROVER, remedy.decision_in_force)
NEW_AMOUNT = Input("new_amount", "变更后的罚款（元）", Kind.AMOUNT, required=False)
GROUNDS = (
    Input("annulled_by", "决定机关", Kind.CHOICE, choices=AnnulledBy),
    Input("annul_ground", "变更、撤销的理由", Kind.CHOICE, choices=AnnulGround),
    TEXT,
)
OVER = ("payment", "court_window", "demand_service", "demand", "deferral")
REDO = (*APPROVER, annulment.decision_undone)

ACTS = (
    Act("change_decision", "变更处罚决定", R.HEAD, at(*AFTER), None, apl(48), STANDING, (NEW_AMOUNT, *GROUNDS),
        (annulment.change_not_heavier,), side=SIDE),
    Act("serve_change", "送达变更、撤销决定", R.OFFICER, at(S.INVESTIGATION, S.EXECUTION, S.CONCLUDED, S.CLOSING, S.CLOSED),
        None, apl(61), (*HANDLER, told.change_to_serve), SERVICE,
        (subject.two_certified_officers, told.change_service_possible, execution.service_proven,
         service.signatory_entitled),
        (DocKind.SERVICE_RECEIPT,), side=SIDE),
    Act("annul_decision", "撤销处罚决定", R.HEAD, at(S.EXECUTION), S.CONCLUDED, apl(48), STANDING, GROUNDS,
        stops=OVER, side=SIDE, ending=Ending.ANNULLED),
    Act("annul_closed_decision", "撤销已结案的处罚决定", R.HEAD, at(S.CONCLUDED, S.CLOSED), None, apl(48), STANDING,
        GROUNDS, side=SIDE),
    Act("end_after_annulment", "决定被撤销后办理终结", R.HEAD, at(S.EXECUTION), S.CONCLUDED, apl(48), REDO, (OPINION,),
        stops=OVER, side=SIDE, ending=Ending.ANNULLED),
    Act("investigate_again", "决定被撤销后重新调查", R.HEAD, at(*AFTER), S.INVESTIGATION, apl(48), REDO, (OPINION,),
        starts=("decision",), stops=OVER, side=SIDE),
    Act("publish_decision", "公开处罚决定", R.HEAD, at(S.EXECUTION, S.CONCLUDED, S.CLOSING, S.CLOSED), None, apl(48),
        (*STANDING, annulment.decision_not_retracted, annulment.not_yet_published, annulment.party_may_be_published),
        (ON, Input("public_reason", "公开的理由（社会影响）", Kind.TEXT),
         Input("public_text", "公开文本（已隐去个人信息）", Kind.TEXT), Input("medium", "公开的载体和位置", Kind.TEXT)),
        (annulment.publication_dated, annulment.text_redacted), stops=("publication",), side=PUBLIC),
    Act("withhold_publication", "决定不公开", R.HEAD, at(S.EXECUTION, S.CONCLUDED, S.CLOSING, S.CLOSED), None, apl(48),
        (*APPROVER, remedy.decision_served, annulment.not_yet_published), (TEXT,), stops=("publication",), side=PUBLIC),
    Act("withdraw_publication", "撤回公开并说明理由", R.HEAD, at(S.INVESTIGATION, S.EXECUTION, S.CONCLUDED, S.CLOSING, S.CLOSED),
        None, apl(48), (*APPROVER, annulment.publication_standing), (ON, TEXT),
        (annulment.withdrawal_dated, annulment.withdrawn_in_time), stops=("publication_withdrawal",), side=PUBLIC),
    Act("archive", "案卷归档", R.OFFICER, at(S.CLOSED, S.NOT_FILED), S.ARCHIVED, apl(47),
        (*HANDLER, annulment.retraction_published, annulment.nothing_pending,
         told.change_told, taking.nothing_left_held, file.papers_in_file),
        (Input("retention", "保管期限", Kind.ROW, of="retentions", model="eco.retention"),
         Input("archive_place", "存放处所", Kind.TEXT),
         Input("archive_number", "归档号", Kind.TEXT, required=False)), side=FILE),
)  # fmt: skip
