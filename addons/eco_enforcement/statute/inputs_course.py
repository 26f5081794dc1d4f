"""What is entered for the acts beside the main line."""

from .course import FilingCondition, RecusalGround, SuspensionGround, TerminationGround
from .inputs import Input, Kind

REQUEST = Input("request", "审批事项", Kind.ROW, of="requests", model="eco.case.request")
REASON = Input("reason", "理由", Kind.TEXT)
CONDITION = Input("condition", "不符合的立案条件", Kind.CHOICE, choices=FilingCondition)
DISPOSAL = Input("disposal", "后续处理", Kind.TEXT)
RULE = Input("rule", "延长依据", Kind.ROW, of="extension_rules", model="eco.clock.rule")
# Who has to give it is a matter of the rules, not of the field.
MINUTES = Input("minutes_number", "集体讨论记录号", Kind.TEXT, required=False)
DISCUSSION = Input(
    "discussion", "集体讨论笔录（本案）", Kind.ROW, of="discussions", model="eco.discussion", required=False
)
SUSPENSION = Input("suspension_ground", "中止调查的情形", Kind.CHOICE, choices=SuspensionGround)
TERMINATION = Input("termination_ground", "终止调查的情形", Kind.CHOICE, choices=TerminationGround)
PERSON = Input("person", "回避人员", Kind.ROW, of="people", model="res.users")
RECUSAL = Input("recusal_ground", "回避事由", Kind.CHOICE, choices=RecusalGround)
SUBSTITUTE = Input("substitute", "增派的承办人员", Kind.ROW, of="colleagues", model="eco.officer")
MEMBER = Input("member", "专案组成员一", Kind.ROW, of="colleagues", model="eco.officer")
MEMBER_2 = Input("member_2", "专案组成员二", Kind.ROW, of="colleagues", model="eco.officer")
FURTHER = Input("further", "另案处理的当事人", Kind.ROW, of="further_parties", model="eco.case.party")
RECEIVER = Input("receiver", "接收机关", Kind.TEXT)
RECEIPT = Input("receipt", "回执、文书号", Kind.TEXT)
AT = Input("at", "时间", Kind.MOMENT)
