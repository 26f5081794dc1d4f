"""The main job in the browser: four people take a case of burnt straw from the report to the closed file."""

import io
import re
import subprocess

import pytest
from client import SCREENS
from docx import Document
from pypdf import PdfReader

ADDRESS = "陕西省咸阳市兴平市西吴街道示范村三组12号"
PLACE = "西吴街道示范村东侧耕地"
FOUND, FILED, REPORTED, REVIEWED = "2026-10-12", "2026-10-13", "2026-10-15", "2026-10-16"
NOTICED, FOURTH, DECIDED, SERVED = "2026-10-19", "2026-10-23", "2026-10-27", "2026-10-28"
PAID, CLOSED = "2026-11-03", "2026-11-05"


@pytest.fixture(scope="module")
def case() -> dict:
    """What one step tells the next: the address of the case."""
    return {}


def words(text: str) -> str:
    """Drop all white space: a line may break anywhere in Chinese."""
    return re.sub(r"\s", "", text)


def test_01_the_officer_registers_the_lead_and_opens_the_case(person, case):
    with person("officer", FOUND) as officer:
        officer.go("eco-leads/new")
        officer.fill(
            source="网格巡查上报",
            place=PLACE,
            power_id="露天焚烧",
            content="网格员巡查发现有人露天焚烧玉米秸秆，冒浓烟",
        )
        officer.save()
        officer.shot("线索")
        officer.page.locator("button[name=action_open_case]").click()
        officer.page.locator(".o_field_widget[name=party_name]").wait_for()
        officer.settle()
        assert officer.field("place").locator("input").input_value() == PLACE, "the lead's place is not carried over"
        officer.fill(
            party_name="张堃",
            party_id_number="610481196805120036",
            act_ended_on=FOUND.replace("-", "/"),
            act_time="15时许",
            in_territory=True,
            officer_ids="赵𬭎",
        )
        officer.save()
        officer.shot("登记案件")
        case["path"] = "eco-cases/" + officer.record_id()


def test_02_an_empty_address_is_refused_by_name_and_article(person, case):
    with person("officer", FILED) as officer:
        officer.go(case["path"])
        officer.open_act("提请立案")
        told = officer.scope().inner_text()
        assert "地址没有填写" in told and "第五十九条" in told
        assert not officer.scope().locator("button[name=action_confirm]").is_visible()
        officer.shot("地址未填不能提请立案")
        officer.close_dialogues()
        officer.fill(party_address=ADDRESS)
        officer.save()
        officer.act("提请立案", opinion="有证据证明涉嫌违法，建议立案。")
        assert officer.stage() == "待立案审批"
        officer.shot("提请立案")


def test_03_the_head_approves_the_filing(person, case):
    with person("head", FILED) as head:
        head.go(case["path"])
        head.open_act("批准立案")
        head.shot("批准立案的合法性检查")
        head.confirm()
        assert head.stage() == "调查取证"
        assert re.search(r"西吴办立〔2026〕\d+号", head.page.locator(".o_form_view").inner_text())
        head.shot("批准立案")


def write_record(officer, kind: str, start: str, end: str, **values: str) -> None:
    """Write a record in its dialogue; ``rows`` of an interview are pairs of question and answer."""
    rows = values.pop("rows", ())
    officer.tab("investigation")
    officer.page.locator(".o_field_widget[name=record_ids] .o_field_x2many_list_row_add a").click()
    officer.page.locator(".modal .o_field_widget[name=kind]").wait_for()
    officer.fill(kind=kind, started_at=start, ended_at=end, capacity="当事人")
    officer.fill(certificate_shown=True, rights_told=True, **values)
    for question, answer in rows:
        officer.scope().locator(".o_field_widget[name=answer_ids] .o_field_x2many_list_row_add a").click()
        row = officer.scope().locator(".o_field_widget[name=answer_ids] .o_selected_row")
        row.locator("[name=question] textarea, [name=question] input").fill(question)
        row.locator("[name=answer] textarea, [name=answer] input").fill(answer)
    officer.shot(kind)
    officer.scope().locator(".o_form_button_save").click()
    officer.settle()
    officer.save()


def test_04_the_officers_record_the_site_and_the_interview(person, case):
    with person("officer", FILED) as officer:
        officer.go(case["path"])
        write_record(
            officer,
            "现场检查",
            "2026/10/12 15:20:00",
            "2026/10/12 16:00:00",
            content="地头堆放的玉米秸秆正在燃烧，有明火和浓烟，过火面积约1.2亩，15时35分扑灭。",
        )
        officer.act("制作现场检查笔录")
        asked = [("秸秆是谁点燃的？", "是我点的，想尽快腾地种麦子。"), ("是否知道禁止露天焚烧？", "村里广播过，知道。")]
        write_record(officer, "调查询问", "2026/10/13 09:00:00", "2026/10/13 09:40:00", rows=asked)
        officer.act("制作调查询问笔录")
        officer.tab("documents")
        officer.shot("笔录已制作")


def test_05_the_officer_reports(person, case):
    with person("officer", REPORTED) as officer:
        officer.go(case["path"])
        officer.tab("investigation")
        officer.fill(
            findings_of_fact="经查明，张堃于2026年10月12日15时许在示范村东侧耕地露天焚烧玉米秸秆，过火面积约1.2亩，产生烟尘。",
            elements_proof="现场位于省人民政府划定的禁烧区域，处于规定的禁烧时段，有现场检查笔录和照片证明。",
            correction_order="立即停止露天焚烧，清理现场。",
            discretion_reason="初次实施，面积较小，经制止后立即停止并配合调查，从轻处罚。",
            proposed_amount="500",
        )
        officer.save()
        officer.shot("调查报告内容")
        officer.act("调查终结")
        assert officer.stage() == "案件审查"


def test_06_the_team_leader_and_the_legal_reviewer_pass_the_case(person, case):
    with person("leader", REPORTED) as leader:
        leader.go(case["path"])
        leader.act("审查通过")
        assert leader.stage() == "法制审核"
    with person("reviewer", REVIEWED) as reviewer:
        reviewer.go(case["path"])
        reviewer.tab("legality")
        reviewer.shot("法制审核的合法性检查", full=True)
        reviewer.act("审核通过")
        assert reviewer.stage() == "待告知"


def test_07_the_head_gives_notice_and_the_officer_serves_it(person, case):
    with person("head", NOTICED) as head:
        head.go(case["path"])
        head.act("制发事先告知书")
        head.shot("制发事先告知书")
    with person("officer") as officer:
        officer.go(case["path"])
        officer.open_act("送达事先告知书")
        officer.shot("送达事先告知书")
        officer.confirm()
        assert officer.stage() == "陈述申辩"
        officer.tab("deadlines")
        officer.shot("期限")


def test_08_no_decision_on_the_fourth_working_day(person, case):
    with person("head", FOURTH) as head:
        head.go(case["path"])
        head.open_act("作出处罚决定")
        told = head.scope().inner_text()
        assert "至2026-10-26届满" in told and "第六十二条" in told
        assert not head.scope().locator("button[name=action_confirm]").is_visible()
        head.shot("第四个工作日不能决定")


def test_09_amounts_outside_the_range_are_refused_then_the_head_decides(person, case):
    with person("head", DECIDED) as head:
        head.go(case["path"])
        for amount in ("499", "2001"):
            told = head.refusal("作出处罚决定", amount=amount)
            assert f"罚款金额{amount}元不在法定幅度内" in words(told).replace(".00", "")
            assert "第一千一百三十一条" in told and "依法不能办理" in told
            head.shot(f"罚款{amount}元被拒绝")
            head.close_dialogues()
        assert head.stage() == "陈述申辩"
        head.act("作出处罚决定")
        assert head.stage() == "决定书待送达"
        head.shot("作出处罚决定")


def test_10_the_decision_reads_right_in_pdf_and_docx(person, case):
    with person("head", DECIDED) as head:
        head.go(case["path"])
        head.tab("documents")
        head.shot("文书")
        row = head.page.locator(".o_field_widget[name=document_ids] tr.o_data_row", has_text="行政处罚决定书")
        texts = []
        for name in ("pdf", "docx"):
            with head.page.expect_download() as download:
                row.locator(f"[name={name}] a, [name={name}] button").first.click()
            path = download.value.path()
            if name == "pdf":
                texts.append("".join(page.extract_text() for page in PdfReader(path).pages))
                subprocess.run(["pdftoppm", "-r", "60", "-png", path, str(SCREENS / "决定书")], check=True)
            else:
                body = Document(io.BytesIO(path.read_bytes())).element.body
                texts.append("".join(node.text or "" for node in body.iter() if node.tag.endswith("}t")))
    for text in map(words, texts):
        for expected in (
            "张堃",
            "《中华人民共和国生态环境法典》第一千一百三十一条",
            "500元",
            "人民币伍佰元整",
            "2026年10月27日",
        ):
            assert expected in text


def test_11_the_officer_serves_the_decision(person, case):
    with person("officer", SERVED) as officer:
        officer.go(case["path"])
        officer.act("送达处罚决定书")
        assert officer.stage() == "待履行"
        officer.shot("送达处罚决定书")


def test_12_the_finance_clerk_records_the_payment(person, case):
    with person("finance", PAID) as finance:
        finance.go(case["path"])
        finance.open_act("登记缴款")
        finance.fill(voucher="演示-0001")
        finance.shot("登记缴款")
        finance.confirm()
        finance.tab("decision")
        finance.shot("已缴款")


def test_13_the_officer_checks_the_field_and_the_head_closes(person, case):
    with person("officer", CLOSED) as officer:
        officer.go(case["path"])
        officer.act("复查改正情况", corrected="已经改正", text="现场已清理，未再发现焚烧。")
        officer.act("提请结案")
        assert officer.stage() == "待结案审批"
    with person("head") as head:
        head.go(case["path"])
        head.act("批准结案")
        assert head.stage() == "已结案"
        head.shot("已结案")
        head.tab("journal")
        head.shot("日志", full=True)


def test_14_the_case_is_readable_on_a_phone(person, case):
    with person("officer", CLOSED, width=390) as officer:
        officer.go(case["path"])
        officer.shot("手机")
        width = officer.page.evaluate("document.documentElement.scrollWidth")
        assert width <= 390, "the page is wider than the phone"
