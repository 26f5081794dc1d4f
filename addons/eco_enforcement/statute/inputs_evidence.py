"""What the acts of evidence and of coercive measures ask for."""

from .inputs import Input, Kind
from .words_evidence import Corrected, Examination, HoldEnd, SeizureEnd

HOLD = Input("hold", "先行登记保存", Kind.ROW, of="evidence.holds", model="eco.hold")
SEIZURE = Input("seizure", "查封、扣押", Kind.ROW, of="evidence.seizures", model="eco.seizure")
SAMPLE = Input("sample", "抽样取证单", Kind.ROW, of="evidence.samples", model="eco.sample")
APPRAISAL = Input("appraisal", "检测、鉴定", Kind.ROW, of="evidence.appraisals", model="eco.appraisal")
CAMERA = Input("camera", "电子监控记录", Kind.ROW, of="evidence.cameras", model="eco.camera.evidence")
ORDER = Input("order", "责令改正书", Kind.ROW, of="evidence.orders", model="eco.correction.order")

AT = Input("at", "实施时间", Kind.MOMENT)
URGENCY = Input("urgency", "情况紧急的理由", Kind.TEXT)
SIGNED = Input("signed", "当事人已在清单上签名", Kind.FLAG, required=False)
REFUSAL = Input("refusal", "拒绝签名或者不到场的情况（见证人）", Kind.TEXT, required=False)
TAKING = (AT, SIGNED, REFUSAL)

HOLD_END = Input("hold_end", "证据处理方式", Kind.CHOICE, choices=HoldEnd)
SEIZURE_END = Input("seizure_end", "财物处理方式", Kind.CHOICE, choices=SeizureEnd)
UNTIL = Input("until", "延长至", Kind.DATE)
# What 行政强制法 arts. 18 and 24 ask of the officers on the spot.
STEPS = (
    Input("shown", "已出示执法证件", Kind.FLAG, required=False),
    Input("party_called", "已通知当事人到场", Kind.FLAG, required=False),
    Input("told", "已当场告知理由、依据、权利和救济途径", Kind.FLAG, required=False),
    Input("heard", "已听取陈述和申辩", Kind.FLAG, required=False),
    Input("handed", "决定书和清单（一式二份）已当场交付", Kind.FLAG, required=False),
)
SPOT_RECORD = (
    Input("spot", "实施地点", Kind.TEXT),
    Input("ended_at", "结束时间", Kind.MOMENT),
    Input("site_record", "现场笔录内容", Kind.TEXT),
    Input("party_said", "当事人的陈述和申辩", Kind.TEXT),
)

TESTING = Input("testing", "委托事项类别", Kind.CHOICE, choices=Examination)
BODY = Input("body", "受委托机构", Kind.TEXT)
QUALIFICATION = Input("qualification", "机构资质", Kind.TEXT)
QUESTION = Input("question", "委托检测、鉴定的问题", Kind.TEXT)
OF_SAMPLE = Input("of_sample", "送检样品", Kind.ROW, required=False, of="evidence.samples", model="eco.sample")
OF_SEIZURE = Input(
    "of_seizure", "涉及的查封、扣押", Kind.ROW, required=False, of="evidence.seizures", model="eco.seizure"
)
RESULT_BY = Input("result_by", "约定完成日期", Kind.DATE, required=False)
PERIOD_TOLD = Input("period_told", "检测、鉴定期间已书面告知当事人", Kind.FLAG, required=False)

CORRECTED = Input("corrected", "复查结果", Kind.CHOICE, choices=Corrected)
# What the record of a re-check says besides; what is not entered is left blank to be written by hand.
ON_SITE = (
    Input("recheck_from", "复查开始时间", Kind.MOMENT, required=False),
    Input("recheck_to", "复查结束时间", Kind.MOMENT, required=False),
    Input("present", "在场人及其身份", Kind.TEXT, required=False),
    Input("recheck_evidence", "复查取得的证据", Kind.TEXT, required=False),
    REFUSAL,
)
