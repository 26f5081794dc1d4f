"""Whose signature a document wants, which one is taken, and which is still missing."""

from dataclasses import replace

import pytest
from statute.doc_kinds import DocKind as D
from statute.document_row import Signer as S
from statute.document_table import DOCUMENTS
from statute.sign_places import role_at
from statute.signing import Attempt, Given, fault, missing, needs_confirmation, wanted

RECORD, DECISION, RECEIPT = DOCUMENTS[D.INTERVIEW_RECORD], DOCUMENTS[D.DECISION], DOCUMENTS[D.SERVICE_RECEIPT]
PARTY = Attempt(S.PARTY_EACH_PAGE, "张堃", "a", "a", drawn=True, confirmed=True)
REFUSED = replace(PARTY, drawn=False, confirmed=False, refused=True, reason="不认可", recording="录像01")
OFFICER = Attempt(S.OFFICERS, "王玥", "a", "a", drawn=True, names=frozenset({"王玥", "赵𬭎"}))


@pytest.mark.parametrize("attempt", [PARTY, REFUSED, OFFICER])
def test_a_signature_or_a_refusal_in_order_is_taken(attempt):
    assert fault(RECORD, attempt) == ""


@pytest.mark.parametrize(
    ("attempt", "said"),
    [
        (replace(PARTY, void="文书已经作废"), "文书已经作废，不得再签名（《行政处罚法》第四十七条）"),
        (replace(PARTY, role=S.HEAD), "没有“行政机关负责人”签名这一栏"),
        (replace(PARTY, read="b"), "内容不一致"),
        (replace(PARTY, name=" "), "请填写签名人姓名（《行政处罚法》第五十五条）"),
        (replace(OFFICER, name="高远"), "可以签名的人员：王玥、赵𬭎（《行政处罚法》第四十二条）"),
        (replace(OFFICER, names=frozenset()), "可以签名的人员：无"),
        (replace(PARTY, given=frozenset({Given(S.PARTY_EACH_PAGE, "张堃")})), "不得重复"),
        (replace(REFUSED, given=frozenset({Given(S.PARTY_EACH_PAGE, "张堃")})), "不得重复"),
        (replace(REFUSED, given=frozenset({Given(S.PARTY_EACH_PAGE, "张堃", True)})), "不得重复"),
        (replace(PARTY, drawn=False), "签名区是空白的"),
        (replace(PARTY, confirmed=False), "以上笔录我看过，与我说的相符"),
        (replace(REFUSED, reason=" "), "记明拒绝签名的原因（《生态环境行政处罚办法》第二十八条）"),
        (replace(REFUSED, recording=" "), "见证人"),
        (replace(REFUSED, recording="", witness="钱宁"), "见证人"),
        (replace(REFUSED, recording="", witnessed=True), "见证人"),
        (replace(OFFICER, refused=True, reason="不认可", recording="录像01"), "不适用拒绝签名"),
    ],
)
def test_what_is_not_in_order_is_refused_with_the_reason(attempt, said):
    assert said in fault(RECORD, attempt)


def test_a_refusal_is_witnessed_by_a_signature_or_by_a_recording():
    assert fault(RECORD, replace(REFUSED, recording="", witness="钱宁", witnessed=True)) == ""


def test_who_refused_may_sign_later():
    assert fault(RECORD, replace(PARTY, given=frozenset({Given(S.PARTY_EACH_PAGE, "张堃", True)}))) == ""


def test_another_person_signs_in_the_same_role():
    assert fault(RECORD, replace(OFFICER, given=frozenset({Given(S.OFFICERS, "赵𬭎")}))) == ""


def test_a_seal_is_no_signature():
    assert "没有" in fault(DECISION, replace(PARTY, role=S.SEAL))


def test_the_words_of_a_record_are_confirmed_by_the_party_alone():
    assert needs_confirmation(RECORD, S.PARTY_EACH_PAGE)
    assert not needs_confirmation(RECORD, S.OFFICERS)
    assert not needs_confirmation(RECEIPT, S.RECIPIENT)


@pytest.mark.parametrize(
    ("label", "beside", "signers", "role"),
    [
        ("被询问人签名：", "", RECORD.signers, S.PARTY_EACH_PAGE),
        ("询问人签名：", "", RECORD.signers, S.OFFICERS),
        ("执法人员签名：", "", RECORD.signers, S.OFFICERS),
        ("记录人签名：", "", RECORD.signers, S.RECORDER),
        ("见证人签名：", "", RECORD.signers, None),
        ("见证人签名：", "", DOCUMENTS[D.INSPECTION_RECORD].signers, S.WITNESS),
        ("签名：", "承办机构负责人意见", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), S.UNIT_HEAD),
        ("签名：", "行政机关负责人意见", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), S.HEAD),
        ("签名：", "收件人签名（盖章）", RECEIPT.signers, S.RECIPIENT),
        ("签名：", "送达人", RECEIPT.signers, S.SERVER),
        ("签名：", "受送达人", (S.SERVER,), None),
        ("检查人：", "", (S.FILE_MAKER, S.FILE_CHECKER), S.FILE_CHECKER),
        ("被检查人签名：", "", (S.FILE_CHECKER, S.OFFICERS), None),
        ("签名：", "", RECORD.signers, None),
    ],
)
def test_a_place_belongs_to_whom_its_label_names(label, beside, signers, role):
    assert role_at(label, beside, signers) is role


def test_nobody_signs_by_hand_what_an_act_has_approved():
    assert wanted(DECISION, ()) == (S.SEAL,)
    assert S.UNIT_HEAD in wanted(DOCUMENTS[D.CLOSING_APPROVAL], {S.UNIT_HEAD})
    assert wanted(DOCUMENTS[D.CLOSING_APPROVAL], ()) == ()


def test_a_witness_is_wanted_only_where_the_paper_names_one():
    row = DOCUMENTS[D.INSPECTION_RECORD]
    assert S.WITNESS not in wanted(row, ())
    assert S.WITNESS in wanted(row, {S.WITNESS})


def test_missing_are_two_officers_the_recorder_and_the_party():
    assert missing(RECORD, (), (), False) == ("两名以上执法人员（0/2）", "记录人", "当事人（逐页）")
    one = [Given(S.OFFICERS, "王玥"), Given(S.PARTY_EACH_PAGE, "张堃", True)]
    assert missing(RECORD, (), one, False) == ("两名以上执法人员（1/2）", "记录人")
    two = [*one, Given(S.OFFICERS, "赵𬭎"), Given(S.RECORDER, "赵𬭎")]
    assert missing(RECORD, (), two, False) == ()


def test_the_same_officer_does_not_count_twice():
    given = [Given(S.OFFICERS, "王玥"), Given(S.OFFICERS, "王玥", True)]
    assert "两名以上执法人员（1/2）" in missing(RECORD, (), given, False)


def test_a_decision_lacks_its_seal_until_it_is_sealed():
    assert missing(DECISION, (), (), False) == ("行政机关印章",)
    assert missing(DECISION, (), (), True) == ()
