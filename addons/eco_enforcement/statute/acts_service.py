"""Acts of service (送达) beside the main line: attempts that failed, the public notice, the confirmed address."""

from . import rules_service as service
from . import rules_subject as subject
from .act import Act, at
from .conditions import HANDLER
from .doc_kinds import DocKind
from .inputs import ON, PLACE, TEXT, WAY, Input, Kind
from .judging import CIVIL_PROCEDURE_LAW, apl
from .legal_types import LegalBasis
from .states import Ending, Role, State
from .states_after import PublicGround

S, R = State, Role
SIDE = "送达"
PUBLIC = LegalBasis(CIVIL_PROCEDURE_LAW, 95)
WAITING = (S.NOTICE, S.DECIDED, S.NO_PENALTY, S.EXECUTION)
ADDRESS = (
    ON,
    Input("confirmed_address", "送达地址", Kind.TEXT),
    Input("confirmed_phone", "联系电话", Kind.TEXT, required=False),
    Input("confirmed_email", "电子送达地址", Kind.TEXT, required=False),
    Input("electronic_consent", "同意电子送达", Kind.FLAG, required=False),
)

ACTS = (
    Act("record_service_address", "登记送达地址确认书", R.OFFICER,
        at(S.INVESTIGATION, S.CASE_REVIEW, S.LEGAL_REVIEW, S.REVIEWED, S.NOTICE, S.DEFENCE, S.DECIDED, S.EXECUTION),
        None, apl(61, 2), HANDLER, ADDRESS, (service.address_confirmation_complete,),
        (DocKind.ADDRESS_CONFIRMATION,), side=SIDE),
    Act("record_failed_service", "登记送达未成", R.OFFICER, at(*WAITING), None, apl(61),
        (*HANDLER, service.paper_to_serve), (ON, WAY, PLACE, TEXT),
        (subject.two_certified_officers, service.attempt_possible), side=SIDE),
    Act("post_public_notice", "发布送达公告", R.OFFICER, at(*WAITING), None, PUBLIC,
        (*HANDLER, service.paper_to_serve, service.no_public_notice),
        (ON, Input("public_ground", "公告原因", Kind.CHOICE, choices=PublicGround),
         Input("medium", "公告的载体和位置", Kind.TEXT), TEXT),
        (service.other_ways_failed, service.public_notice_dated), starts=("public_notice",), stops=("service",), side=SIDE),
    Act("notice_deemed_served", "事先告知书公告期满", R.OFFICER, at(S.NOTICE), S.DEFENCE, PUBLIC,
        (*HANDLER, service.public_notice_expired), issues=(DocKind.SERVICE_RECEIPT,), starts=("defence",),
        stops=("public_notice",), day=service.deemed_day, side=SIDE),
    Act("decision_deemed_served", "处罚决定书公告期满", R.OFFICER, at(S.DECIDED), S.EXECUTION, PUBLIC,
        (*HANDLER, service.public_notice_expired), issues=(DocKind.SERVICE_RECEIPT,),
        starts=("payment", "reconsideration", "litigation"), stops=("public_notice", "service"),
        day=service.deemed_day, side=SIDE),
    Act("no_penalty_deemed_served", "不予处罚决定书公告期满", R.OFFICER, at(S.NO_PENALTY), S.CONCLUDED, PUBLIC,
        (*HANDLER, service.public_notice_expired), issues=(DocKind.SERVICE_RECEIPT,),
        starts=("reconsideration", "litigation"), stops=("public_notice", "service"), day=service.deemed_day, side=SIDE,
        ending=Ending.NO_PENALTY),
    Act("demand_deemed_served", "催告书公告期满", R.OFFICER, at(S.EXECUTION), None, PUBLIC,
        (*HANDLER, service.public_notice_expired), issues=(DocKind.SERVICE_RECEIPT,), starts=("demand",),
        stops=("public_notice",), day=service.deemed_day, side=SIDE),
)  # fmt: skip
