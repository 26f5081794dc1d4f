"""The tables of guidance (业务指导), reports for the record (重大处罚备案) and designation (指定管辖).

Read a row aloud: «a GUIDE of the department may answer what was ASKED, which brings it to ANSWERED». None of these acts
changes the state of a case: guidance is advice, and the town decides (行政处罚法 art. 24).
"""

from . import county_rules as rules
from .county import Adoption, Conclusion, DesignationState, GuidanceState, ReportState, Side
from .county_act import CountyAct
from .inputs import Input, Kind
from .judging import apl
from .states import Role

G, P, D = GuidanceState, ReportState, DesignationState
HEAD = ((Side.TOWN, (Role.HEAD,)),)
TOWN = ((Side.TOWN, (Role.LEGAL_REVIEWER, Role.HEAD, Role.TEAM_LEADER, Role.OFFICER)),)
JUSTICE = ((Side.JUSTICE, (Role.LEGAL_REVIEWER,)),)
COUNTY = ((Side.DEPARTMENT, (Role.GUIDE,)), *JUSTICE)

TEXT = Input("text", "内容", Kind.TEXT)
REASON = Input("text", "理由", Kind.TEXT)
REMARK = Input("text", "意见", Kind.TEXT, required=False)
ARTICLES = Input("articles", "依据条文", Kind.ROWS)
CONCLUSION = Input("conclusion", "审核结论", Kind.CHOICE, required=False, choices=Conclusion)
ADOPTION = Input("adoption", "采纳情况", Kind.CHOICE, choices=Adoption)
BODY = Input("body", "部门", Kind.ROW, of="bodies")
DOCUMENT = Input("document", "文号", Kind.TEXT)
ON = Input("on", "日期", Kind.DATE)
TOPIC = Input("topic", "主题", Kind.TEXT)
QUESTION = Input("question", "问题", Kind.TEXT)
DECISION = (BODY, DOCUMENT, ON, REASON)

GUIDANCE_ACTS = (
    CountyAct("ask", "提出", TOWN, frozenset({G.DRAFT}), G.ASKED, rules.GUIDANCE, guards=(rules.content_complete,),
              starts="reply"),
    CountyAct("request_details", "请补充情况", COUNTY, frozenset({G.ASKED}), G.RETURNED, rules.GUIDANCE, (TEXT,)),
    CountyAct("supplement", "补充情况", TOWN, frozenset({G.RETURNED}), G.ASKED, rules.GUIDANCE, (TEXT,),
              starts="reply"),
    CountyAct("forward", "转有关部门答复", COUNTY, frozenset({G.ASKED}), None, rules.GUIDANCE, (BODY, REASON)),
    CountyAct("answer", "答复", COUNTY, frozenset({G.ASKED}), G.ANSWERED, rules.GUIDANCE,
              (CONCLUSION, TEXT, ARTICLES), input_guards=(rules.conclusion_given,), starts="adoption"),
    CountyAct("ask_again", "追问", TOWN, frozenset({G.ANSWERED}), G.ASKED, rules.GUIDANCE, (TEXT,), starts="reply"),
    CountyAct("record_adoption", "记录采纳情况", TOWN, frozenset({G.ANSWERED}), G.CLOSED, rules.GUIDANCE,
              (ADOPTION, REASON)),
    CountyAct("withdraw", "撤回", TOWN, frozenset({G.DRAFT, G.ASKED, G.RETURNED}), G.WITHDRAWN, rules.GUIDANCE,
              (REASON,)),
    CountyAct("publish_example", "发布为共享答复", COUNTY, frozenset({G.ANSWERED, G.CLOSED}), None, apl(50),
              (TOPIC, QUESTION, TEXT, ARTICLES), input_guards=(rules.nobody_identified,)),
    CountyAct("retract_example", "撤下共享答复", COUNTY, frozenset({G.ANSWERED, G.CLOSED}), None, apl(50), (REASON,),
              (rules.example_published,)),
)  # fmt: skip

REPORT_ACTS = (
    CountyAct("file_report", "报送备案", TOWN, frozenset({P.DUE}), P.FILED, rules.GUIDANCE, (DOCUMENT, ON, REMARK),
              input_guards=(rules.day_possible,)),
    CountyAct("receive_report", "收悉", JUSTICE, frozenset({P.FILED}), P.RECEIVED, rules.GUIDANCE, (REMARK,)),
    CountyAct("remark_report", "提出意见", JUSTICE, frozenset({P.FILED, P.RECEIVED}), None, rules.GUIDANCE, (TEXT,)),
)  # fmt: skip

DESIGNATION_ACTS = (
    CountyAct("request", "提请指定管辖", HEAD, frozenset({D.DRAFT}), D.REQUESTED, apl(25),
              guards=(rules.begun_by_town, rules.content_complete)),
    CountyAct("designate", "决定指定管辖", JUSTICE, frozenset({D.REQUESTED}), D.DESIGNATED, apl(25), DECISION,
              input_guards=(rules.day_possible,)),
    CountyAct("order", "依职权指定管辖", JUSTICE, frozenset({D.DRAFT}), D.DESIGNATED, apl(25), DECISION,
              (rules.begun_by_county, rules.content_complete), (rules.day_possible,)),
    CountyAct("refuse", "不予指定", JUSTICE, frozenset({D.REQUESTED}), D.REFUSED, apl(25), (REASON,)),
    CountyAct("return_back", "指定返回", JUSTICE, frozenset({D.DESIGNATED}), D.RETURNED, apl(25),
              (DOCUMENT, ON, REASON), input_guards=(rules.day_possible,)),
    CountyAct("withdraw_request", "撤回", HEAD, frozenset({D.DRAFT, D.REQUESTED}), D.WITHDRAWN, apl(25), (REASON,)),
)  # fmt: skip

ALL_ACTS = (*GUIDANCE_ACTS, *REPORT_ACTS, *DESIGNATION_ACTS)
