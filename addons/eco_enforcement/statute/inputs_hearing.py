"""What is entered for reviews, new notices, answers to a defence, hearings and discussions."""

from .facts_defence import RenoticeReason
from .facts_hearing import HearingEnd
from .inputs import OPINION, Input, Kind
from .review_points import CASE_POINTS

# What weighs in a case, and the reviewer's own word on each point of a case review.
PUBLIC_INTEREST = Input("public_interest", "涉及重大公共利益", Kind.FLAG, required=False)
DIFFICULT = Input("difficult", "案情疑难复杂、涉及多个法律关系", Kind.FLAG, required=False)
MAJOR = Input("major", "情节复杂或者重大违法行为", Kind.FLAG, required=False)
WEIGHT_REASON = Input("weight_reason", "重大、复杂的理由", Kind.TEXT, required=False)
WORDS = tuple(
    Input(f"word_{code}", f"审查意见：{name}", Kind.TEXT, required=False) for code, name, _guards in CASE_POINTS
)
CASE_REVIEW = (OPINION, *WORDS, PUBLIC_INTEREST, DIFFICULT, MAJOR, WEIGHT_REASON)
RENOTICE = Input("renotice", "重新告知的原因", Kind.CHOICE, choices=RenoticeReason)
REPLY = Input("reply", "陈述申辩复核意见", Kind.ROW, of="replies", model="eco.defence.reply")
HEARING_PLAN = Input("hearing_plan", "听证安排", Kind.ROW, of="hearing_plans", model="eco.hearing.plan")
HEARING_RECORD = Input("hearing_record", "听证笔录", Kind.ROW, of="hearing_records", model="eco.hearing.record")
HEARING_END = Input("hearing_end", "视为放弃的情形", Kind.CHOICE, choices=HearingEnd)
MINUTES = Input("minutes", "集体讨论笔录", Kind.ROW, of="minutes", model="eco.discussion")
# Who spoke, where, and what was handed in: the case proposes them.
DEFENDER = Input("defender", "陈述申辩人及其身份", Kind.TEXT, required=False)
DEFENCE_PLACE = Input("defence_place", "陈述申辩地点", Kind.TEXT, required=False)
DEFENCE_PROOF = Input("defence_proof", "提交的证据材料", Kind.TEXT, required=False)
SAID = (DEFENDER, DEFENCE_PLACE, DEFENCE_PROOF)
FOUND = Input("found", "听证查明的事实", Kind.TEXT)
