"""Traps 11, 16 and 19: evidence, things taken, cameras. Played over the wire as each role."""

from odoo.tests import tagged

from ..statute.transitions import ACTS
from ..statute.words_evidence import HoldEnd, SeizureEnd
from .common import DECIDED, FILED, PAID, SERVED, SERVICE
from .evidence_case import EvidenceCase, at
from .test_evidence import LAST, NEXT
from .wire import Wire


@tagged("post_install", "-at_install")
class TestTrapsEvidence(Wire, EvidenceCase):
    """What is taken from the party, and what may be used against it."""

    def test_trap_11_only_the_head_approves_a_registration(self):
        case = self.play("approve_filing")
        paper = self.draft(case, "eco.hold")
        given, out = {"hold": paper.id, "opinion": "同意"}, {"hold": paper.id, "at": at(FILED), "signed": True}
        self.do_it(case, self.officer, "propose_hold", FILED, hold=paper.id)
        for user in (self.officer, self.leader, self.reviewer):
            self.try_it("职责|应当由", case, user, "approve_hold", FILED, **given)
        self.try_it("待批准", case, self.officer, "carry_out_hold", FILED, **out)
        self.denied("Error", self.officer, FILED, "eco.hold", "write", paper.ids, {"standing": "approved"})
        self.do_it(case, self.head, "approve_hold", FILED, **given)
        self.do_it(case, self.officer, "carry_out_hold", FILED, **out)

    def test_trap_11_a_registration_lapses_by_itself(self):
        case = self.play("approve_filing")
        paper = self.hold(case)
        given = {"hold": paper.id, "text": "处理"}
        for way in ("copied", "confiscated"):
            self.try_it("失效.*第五十六条", case, self.officer, "end_hold", NEXT, hold_end=way, **given)
        read = self.done(self.officer, NEXT, "eco.hold", "read", paper.ids, ["standing"])
        self.assertEqual(read[0]["standing"], "lapsed")
        self.do_it(case, self.officer, "end_hold", NEXT, hold_end="released", **given)

    def test_trap_11_within_seven_working_days_it_is_dealt_with(self):
        case = self.play("approve_filing")
        paper = self.hold(case)
        self.do_it(case, self.officer, "end_hold", LAST, hold=paper.id, hold_end="copied", text="拍照返还")

    def test_trap_16_things_are_neither_sold_nor_kept(self):
        words = [act.title for act in ACTS] + [end.label for ends in (HoldEnd, SeizureEnd) for end in ends]
        self.assertFalse([w for w in words if any(bad in w for bad in ("拍卖", "变卖", "出售", "折抵", "留用"))])
        case = self.play("approve_filing")
        paper = self.seize(case)
        sold = {"seizure": paper.id, "seizure_end": "sold", "text": "卖掉"}
        self.try_it("财物处理方式", case, self.officer, "end_seizure", FILED, **sold)
        for code, step in list(self._steps(case, "500"))[2:13]:
            self.assertTrue(code)
            step()
        # nothing is closed while a thing of the party is still held
        self.try_it("还有1项.*没有处理，不能结案", case, self.officer, "submit_closing", PAID, opinion="建议结案")
        back = {"seizure": paper.id, "seizure_end": "decided", "text": "返还"}
        self.do_it(case, self.officer, "end_seizure", PAID, **back)
        self.do_it(case, self.officer, "submit_closing", PAID, opinion="建议结案")

    def test_trap_19_a_recording_without_review_place_and_notice_proves_nothing(self):
        camera = {"name": "一号瞭望", "place": "村口", "agency_id": self.town.id}
        self.denied("AccessError", self.officer, FILED, "eco.camera", "create", {**camera, "legal_document": "法审1号"})
        camera = self.env["eco.camera"].create(camera)
        reviewed = {"legal_document": "法审〔2026〕1号", "legal_on": "2026-01-05"}
        self.denied("AccessError", self.officer, FILED, "eco.camera", "write", camera.ids, reviewed)
        case = self.play("approve_filing")
        seen = {"camera_id": camera.id, "taken_at": "2026-10-12 07:00:00", "shows": "烟火", "checked": True}
        record = self.draft(case, "eco.camera.evidence", **seen)
        self.do_it(case, self.officer, "record_camera", FILED, camera=record.id)
        for _code, step in list(self._steps(case, "500"))[2:9]:
            step()
        decide = {"amount": "500", "opinion": "同意"}
        said = "未经法制审核.*设置地点未向社会公布.*未及时告知当事人.*第四十一条"
        self.try_it(said, case, self.head, "decide", DECIDED, **decide)
        self.do_it(case, self.officer, "exclude_camera", DECIDED, camera=record.id, text="未经审核")
        self.do_it(case, self.reviewer, "review_again", DECIDED, opinion="同意")
        self.do_it(case, self.head, "decide", DECIDED, **decide)
        self.do_it(case, self.officer, "serve_decision", SERVED, on=str(SERVED), **SERVICE)
