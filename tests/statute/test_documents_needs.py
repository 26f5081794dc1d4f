"""What the papers of defence, hearing, discussion, address and seizure must state, as the guide and the statutes ask."""

import pytest
from statute.doc_kinds import DocKind as D
from statute.document_row import Service, Volume, missing
from statute.document_row import Signer as S
from statute.document_table import DOCUMENTS

PARTY = {"案由", "当事人姓名或者名称"}
ADDRESSED = PARTY | {"当事人住址（住所）"}
TOLD = {"事先告知书文号", "事先告知书送达日期"}
SITTING = {"听证时间", "听证地点", "听证方式（公开或者不公开及其理由）", "主持人"}
BENCH = SITTING | {"主持人单位", "主持人职务", "记录人", "记录人单位", "记录人职务"}
THINGS = {"措施种类（查封或者扣押）", "物品清单", "每项物品的数量、单位和状况"}
WHY = {"查封、扣押的理由", "行政强制权的依据", "保存地点", "保管人", "实施的执法人员"}
REMEDIES = {"行政复议机关", "申请行政复议的期限", "管辖法院", "提起行政诉讼的期限"}
MADE = {"查封（扣押）决定书文号", "实施日期"}

ASKED = {
    D.PRIOR_NOTICE: ADDRESSED
    | {
        "查明的违法事实",
        "证据",
        "违反的规定",
        "处罚依据",
        "裁量理由",
        "拟处罚款数额",
        "联系人",
        "陈述申辩的联系电话或者地址",
    },
    D.DEFENCE_RECORD: PARTY
    | TOLD
    | {"陈述申辩日期", "陈述申辩地点", "陈述申辩人及其身份", "陈述申辩内容", "听取陈述申辩的执法人员"},
    D.DEFENCE_REVIEW: PARTY | {"陈述申辩日期", "陈述申辩内容", "复核结果和理由", "复核人员"},
    D.WAIVER_STATEMENT: PARTY | TOLD | {"放弃的意思表示", "放弃的日期"},
    D.HEARING_NOTICE: ADDRESSED | BENCH | {"听证申请日期", "本机关联系电话", "听证员的单位和职务"},
    D.HEARING_ANNOUNCEMENT: PARTY | SITTING,
    D.HEARING_RECORD: PARTY
    | BENCH
    | {"开始时间", "结束时间", "举行地点", "参加听证的调查人员", "申请人到场情况", "委托代理人", "告知权利义务"}
    | {"调查人员提出的事实、证据、依据和处罚建议", "当事人的申辩意见和证据", "质证和辩论", "最后陈述"},
    D.HEARING_REPORT: PARTY | SITTING | {"举行听证的时间", "争议的要点", "听证查明的事实", "处理意见"},
    D.LEGAL_REVIEW: PARTY | {"案号", "送审人", "送审日期", "审核事项", "审核结论", "审核意见", "审核人"},
    D.DISCUSSION_RECORD: PARTY
    | {"讨论时间", "讨论地点", "主持人", "参加讨论的负责人", "每名参加人员的职务", "每名参加人员的意见和表决"}
    | {"汇报人（调查人员）", "汇报的案情", "讨论结论", "同意的罚款数额", "结论的理由", "记录人"},
    D.ADDRESS_CONFIRMATION: PARTY | {"送达地址", "确认日期", "电子送达地址"},
    D.SEIZURE_APPROVAL: ADDRESSED | THINGS | WHY | {"提请人", "提请日期", "行政机关负责人意见", "紧急实施的时间"},
    D.SEIZURE_DECISION: ADDRESSED | THINGS | WHY | REMEDIES | {"查封、扣押的期限"},
    D.SEIZURE_RECORD: PARTY
    | THINGS
    | {"实施的执法人员", "开始时间", "结束时间", "实施地点", "出示执法证件", "通知当事人到场"}
    | {"告知理由、依据、权利和救济途径", "听取陈述和申辩", "当事人的陈述和申辩", "现场笔录内容", "交付决定书和清单"}
    | {"当事人签名，或者拒绝签名、不到场的情况"},
    D.SEIZURE_EXTENSION: ADDRESSED | THINGS | REMEDIES | MADE | {"原期限届满日期", "延长至", "延长的理由"},
    D.SEIZURE_RELEASE: ADDRESSED | THINGS | MADE | {"解除的理由", "返还情况"},
}
# Number in the list, 文种字, signers, way of service, article, volume.
ROWS = {
    D.PRIOR_NOTICE: ("11", "罚告", (S.SEAL, S.HEAD), Service.SERVED, "《行政处罚法》第四十四条", Volume.MAIN),
    D.DEFENCE_RECORD: (
        *("12", "申辩", (S.PARTY_EACH_PAGE, S.OFFICERS), Service.SIGNED),
        *("《行政处罚法》第四十五条", Volume.MAIN),
    ),
    D.DEFENCE_REVIEW: ("12", "复核", (S.HANDLERS, S.REVIEWER), Service.NONE, "《行政处罚法》第四十五条", Volume.MAIN),
    D.WAIVER_STATEMENT: ("12", "弃", (S.PARTY,), Service.SIGNED, "《行政处罚法》第六十二条", Volume.MAIN),
    D.HEARING_NOTICE: ("13", "听通", (S.SEAL,), Service.SERVED, "《行政处罚法》第六十四条", Volume.MAIN),
    D.HEARING_ANNOUNCEMENT: ("13", "听公", (S.SEAL,), Service.PUBLISHED, "《行政处罚法》第六十四条", Volume.MAIN),
    D.HEARING_RECORD: (
        *("14", "听笔", (S.CHAIR, S.RECORDER, S.PARTY_EACH_PAGE, S.MEMBERS), Service.SIGNED),
        *("《行政处罚法》第六十四条", Volume.MAIN),
    ),
    D.HEARING_REPORT: ("15", "听报", (S.CHAIR,), Service.NONE, "《行政处罚法》第六十五条", Volume.SIDE),
    D.LEGAL_REVIEW: ("16", "法审", (S.LEGAL_REVIEWER,), Service.NONE, "《行政处罚法》第五十八条", Volume.SIDE),
    D.DISCUSSION_RECORD: (
        *("17", "集", (S.CHAIR, S.MEMBERS, S.RECORDER), Service.NONE),
        *("《行政处罚法》第五十七条第二款", Volume.SIDE),
    ),
    D.ADDRESS_CONFIRMATION: ("22", "址", (S.PARTY,), Service.SIGNED, "《行政处罚法》第六十一条第二款", Volume.MAIN),
    D.SEIZURE_APPROVAL: (
        *("26", "封批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE),
        *("《行政强制法》第十八条", Volume.MAIN),
    ),
    D.SEIZURE_DECISION: (
        *("26", "封", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.HANDED),
        *("《行政强制法》第二十四条", Volume.MAIN),
    ),
    D.SEIZURE_RECORD: (
        *("26", "封录", (S.OFFICERS, S.PARTY, S.WITNESS), Service.SIGNED),
        *("《行政强制法》第十八条", Volume.MAIN),
    ),
    D.SEIZURE_EXTENSION: ("26", "封延", (S.SEAL, S.HEAD), Service.SERVED, "《行政强制法》第二十五条", Volume.MAIN),
    D.SEIZURE_RELEASE: (
        *("26", "封解", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.HANDED),
        *("《行政强制法》第二十八条", Volume.MAIN),
    ),
}
# Asked only where the other field says so.
CONDITIONAL = {
    "听证员的单位和职务",
    "委托代理人",
    "同意的罚款数额",
    "电子送达地址",
    "紧急实施的时间",
    "查封（扣押）决定书文号",
}


@pytest.mark.parametrize("kind", ASKED, ids=str)
def test_a_paper_asks_for_what_the_law_wants_it_to_state(kind):
    row = DOCUMENTS[kind]
    assert [needed.label for needed in row.needs if needed.label not in ASKED[kind]] == []
    assert {needed.label for needed in row.needs} == ASKED[kind]
    assert len(row.needs) == len(ASKED[kind])
    assert {needed.label for needed in row.needs if needed.when} == ASKED[kind] & CONDITIONAL


@pytest.mark.parametrize("kind", ROWS, ids=str)
def test_a_row_says_who_signs_how_it_is_served_and_by_which_article(kind):
    row = DOCUMENTS[kind]
    assert (row.no, row.word, row.signers, row.service, str(row.basis), row.volume) == ROWS[kind]


@pytest.mark.parametrize("kind", ASKED, ids=str)
def test_an_empty_paper_lacks_everything_that_is_not_conditional(kind):
    lacking = missing(DOCUMENTS[kind], {})
    assert {needed.label for needed in lacking} == ASKED[kind] - CONDITIONAL
    assert all(needed.where for needed in lacking)
    assert len({needed.path for needed in DOCUMENTS[kind].needs}) == len(DOCUMENTS[kind].needs)
