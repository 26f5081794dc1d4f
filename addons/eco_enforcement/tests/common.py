"""A town with its people and its published list, and a case that can be played to any stage."""

from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from importlib.util import module_from_spec, spec_from_file_location
from unittest.mock import patch

from freezegun import freeze_time

from odoo.fields import Command
from odoo.tests import TransactionCase, new_test_user
from odoo.tools.misc import file_path

from odoo.addons.eco_checklist.rendering import word

from .written_once import written_once

ACT_DAY = date(2026, 10, 12)
FILED, NOTICED, DECIDED = date(2026, 10, 13), date(2026, 10, 19), date(2026, 10, 27)
SERVED, PAID, CLOSED = date(2026, 10, 28), date(2026, 11, 3), date(2026, 11, 5)
# What people are, as their cards say.
POSTS = {"head": "负责人", "hearing_chair": "听证主持人", "team_leader": "执法队长", "legal_reviewer": "法制审核人员"}
SERVICE = {"way": "direct", "recipient": "张堃", "place": "西吴街道示范村三组12号"}


@contextmanager
def on(day: date, hour: int = 10):
    """Let the inside happen at ``hour`` o'clock Chinese time on ``day``."""
    with freeze_time(datetime(day.year, day.month, day.day) + timedelta(hours=hour - 8)):
        yield


def migration(name: str, version: str = "19.0.3.0.0"):
    """Load a script of the migration to ``version``, to be run by a test."""
    path = file_path(f"eco_enforcement/migrations/{version}/{name}.py")
    spec = spec_from_file_location(name.replace("-", "_"), path)
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


class TownCase(TransactionCase):
    """Base of the tests: the town 西吴街道 with power P2 (open burning) from 2024-03-01."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.startClassPatcher(patch.object(word, "render_docx", written_once(word.render_docx)))
        # freezegun looks through every module when the first clock is set, not when one is set inside another.
        clock = freeze_time(datetime.now(timezone.utc), tick=True)
        clock.start()
        cls.addClassCleanup(clock.stop)
        cls.env = cls.env(context={**cls.env.context, "tracking_disable": True, "lang": "zh_CN"})
        cls.town = cls.env.ref("eco_checklist.agency_xiwu")
        cls.power = cls.env.ref("eco_checklist.power_p2")
        bank = cls.env["eco.agency"].create({"name": "测试银行", "kind": "bank", "parent_id": cls.town.county_id.id})
        cls.town.write(
            {
                "phone": "029-00000000",
                "address": "示范路8号",
                "collecting_bank_id": bank.id,
                "collecting_account": "0000",
                "collecting_account_name": "测试财政专户",
            }
        )
        cls._publish_list()
        cls.officer = cls._user("t_officer", "王玥", cls.town, "officer")
        cls.officer_2 = cls._user("t_officer2", "赵𬭎", cls.town, "officer")
        cls.leader = cls._user("t_leader", "高远", cls.town, "team_leader")
        cls.guide = cls._user("t_guide", "田悦", cls.env.ref("eco_checklist.agency_environment"), "guide")
        cls.head = cls._user("t_head", "周正", cls.town, "head")
        cls.reviewer = cls._user("t_reviewer", "李㛃", cls.env.ref("eco_checklist.agency_justice"), "legal_reviewer")
        cls.finance = cls._user("t_finance", "陈静", cls.town, "finance")
        cls.chair = cls._user("t_chair", "钱宁", cls.town, "hearing_chair")
        cls.officers = cls._officer(cls.officer) | cls._officer(cls.officer_2)

    @classmethod
    def _line(cls):
        """Give the line of the town's list by which it holds the power."""
        return {"power_id": cls.power.id}

    @classmethod
    def _publish_list(cls):
        town_list = cls.env["eco.town.list"].create(
            {
                "name": "西吴街道承接清单（测试）",
                "agency_id": cls.town.id,
                "version": "测试版",
                "approval_document": "测试〔2024〕1号",
                "approval_date": "2024-02-20",
                "published_on": "2024-02-26",
                "publication_link": "https://example.org/list",
                "date_start": "2024-03-01",
                "line_ids": [Command.create(cls._line())],
            }
        )
        town_list.action_register_published()

    @classmethod
    def _user(cls, login, name, agency, *roles):
        groups = ",".join(f"eco_enforcement.group_{role}" for role in roles)
        user = new_test_user(cls.env, login=login, groups=groups, name=name)
        user.write({"eco_agency_id": agency.id, "function": POSTS.get(roles[0], "工作人员")})
        if "legal_reviewer" in roles:
            user.write({"eco_license_number": f"测试{login}", "eco_licensed_on": "2020-03-01"})
        return user

    @classmethod
    def _officer(cls, user, until="2028-12-31", kind="formal"):
        return cls.env["eco.officer"].create(
            {
                "name": user.name,
                "user_id": user.id,
                "agency_id": user.eco_agency_id.id,
                "staff_kind": kind,
                "certificate_ids": [
                    Command.create(
                        {
                            "number": f"测试{user.id}",
                            "issuer": "测试机关",
                            "valid_from": "2024-01-01",
                            "valid_to": until,
                        }
                    )
                ],
            }
        )

    def values(self, **changes):
        """Give the values an officer enters to open the case; ``changes`` overrides them."""
        return {
            "power_id": self.power.id,
            "cause": "张堃涉嫌露天焚烧玉米秸秆案",
            "party_name": "张堃",
            "party_id_number": "610481196805120036",
            "party_address": "西吴街道示范村三组12号",
            "act_ended_on": str(ACT_DAY),
            "found_on": str(ACT_DAY),
            "place": "示范村东侧耕地",
            "in_territory": True,
            "summary": "露天焚烧玉米秸秆约1.2亩",
            "officer_ids": self.officers.ids,
            **changes,
        }

    def open_case(self, **changes):
        """Open a case as the officer would."""
        with on(FILED):
            return self.env["eco.case"].with_user(self.officer).create(self.values(**changes))

    def act(self, case, user, code, day, **inputs):
        """Do one act as ``user`` on ``day``, with a word on whatever the rules leave to a person."""
        with on(day):
            return case.with_user(user).act(code, {"judgement": "经核实，理由成立", **inputs})

    def play(self, until, case=None, amount="500", **changes):
        """Carry a case through the lawful order up to and with the act ``until``."""
        case = case or self.open_case(**changes)
        for code, step in self._steps(case, amount):
            step()
            if code == until:
                return case
        raise ValueError(until)

    @classmethod
    def play_once(cls, until, **changes):
        """Play a case once for all tests of a class; what a test does to it is undone after the test."""
        return cls().play(until, **changes)

    def _steps(self, case, amount):
        o, h = self.officer, self.head
        yield "submit_filing", lambda: self.act(case, o, "submit_filing", FILED, opinion="建议立案")
        yield "approve_filing", lambda: self.act(case, h, "approve_filing", FILED, opinion="同意立案")
        yield "record_inspection", lambda: self._record(case, "inspection_record")
        yield "record_interview", lambda: self._record(case, "interview_record")
        yield "submit_report", lambda: self._report(case, amount)
        yield (
            "pass_case_review",
            lambda: self.act(case, self.leader, "pass_case_review", date(2026, 10, 15), opinion="同意"),
        )
        yield "pass_review", lambda: self.act(case, self.reviewer, "pass_review", date(2026, 10, 16), opinion="同意")
        yield "issue_notice", lambda: self.act(case, h, "issue_notice", NOTICED, opinion="同意告知")
        yield "serve_notice", lambda: self.act(case, o, "serve_notice", NOTICED, on=str(NOTICED), **SERVICE)
        yield "decide", lambda: self.act(case, h, "decide", DECIDED, amount=amount, opinion="同意")
        yield "serve_decision", lambda: self.act(case, o, "serve_decision", SERVED, on=str(SERVED), **SERVICE)
        yield (
            "record_payment",
            lambda: self.act(case, self.finance, "record_payment", PAID, on=str(PAID), amount=amount, voucher="票0001"),
        )
        yield (
            "verify_correction",
            lambda: self.act(case, o, "verify_correction", PAID, on=str(PAID), corrected="corrected", text="已清理"),
        )
        yield "submit_closing", lambda: self.act(case, o, "submit_closing", CLOSED, opinion="建议结案")
        yield "approve_closing", lambda: self.act(case, h, "approve_closing", CLOSED, opinion="同意结案")

    def draft_record(self, case, kind, **changes):
        """Write a record as the officer would, not yet finished."""
        with on(FILED):
            records = self.env["eco.record"].with_user(self.officer).with_context(default_case_id=case.id)
            return records.create(
                {
                    "case_id": case.id,
                    "kind": kind,
                    "started_at": "2026-10-12 07:20:00",
                    "ended_at": "2026-10-12 08:00:00",
                    "capacity": "当事人",
                    "certificate_shown": True,
                    "rights_told": True,
                    "content": "秸秆正在燃烧，有浓烟",
                    "answer_ids": [Command.create({"question": "是谁点燃的？", "answer": "是我。"})],
                    **changes,
                }
            )

    def _record(self, case, kind):
        record = self.draft_record(case, kind)
        code = "record_inspection" if kind == "inspection_record" else "record_interview"
        self.act(case, self.officer, code, FILED, record=record.id)

    def fill_report(self, case, amount="500", **changes):
        """Write the report's fields as the officer would."""
        with on(date(2026, 10, 15)):
            if case.law_changed:
                reason = "罚款幅度相同，新规定并不较轻"
                changes = {"temporal_choice": "old", "temporal_reason": reason, **changes}
            case.with_user(self.officer).write(
                {
                    "findings_of_fact": "张堃露天焚烧玉米秸秆约1.2亩",
                    "elements_proof": "位于禁烧区，处于禁烧期",
                    "correction_order": "立即停止焚烧，清理现场",
                    "discretion_reason": "初次，面积小，主动扑灭",
                    "proposed_amount": float(amount),
                    **changes,
                }
            )

    def _report(self, case, amount):
        self.fill_report(case, amount)
        self.act(case, self.officer, "submit_report", date(2026, 10, 15))
