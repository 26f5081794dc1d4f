"""The straw-burning case of the demonstration town, act by act, each as the user who may do it.

Used by ``make demo`` (the whole life, printed) and ``make run`` (several cases, each at its own stage).
Runs inside ``odoo shell``; the clock is set to the day of each act with freezegun.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import SimpleNamespace

from freezegun import freeze_time

from odoo.fields import Command


@dataclass(frozen=True)
class Burning:
    """Who burnt what, where and when; the amounts in yuan are texts."""

    day: date
    party: str
    id_number: str
    address: str
    place: str
    area: str
    amount: str = "500"


@contextmanager
def at(day: date, hour: int = 10) -> Iterator[None]:
    """Let the inside happen at ``hour`` o'clock Chinese time on ``day``."""
    with freeze_time(datetime(day.year, day.month, day.day) + timedelta(hours=hour - 8)):
        yield


class StrawCase:
    """Carries one case from the report to the closed file; ``run`` stops after the act it is told."""

    def __init__(self, env, burning: Burning):
        """Take the environment of a database with the demonstration data."""
        # What the system itself writes into a case is in the language of its readers.
        self.env, self.burning, self.case = env(context={**env.context, "lang": "zh_CN"}), burning, None
        self.calendar = env["eco.calendar.edition"]._calendar()
        names = ("officer", "officer_2", "leader", "head", "reviewer", "finance")
        self.users = SimpleNamespace(**{n: env.ref(f"eco_enforcement.demo_user_{n}") for n in names})

    def run(self, until: str = "approve_closing", after: str | None = None) -> "StrawCase":
        """Do the acts in order, from the one that follows ``after`` up to and with ``until``; each on its own day."""
        waiting = after is not None
        for day, code, step in self._steps():
            if not waiting:
                with at(day):
                    step()
                    self.env.flush_all()
            waiting = waiting and code != after
            if code == until:
                break
        return self

    def _steps(self):
        b = self.burning
        filed = self.workday(b.day, 1)
        report, reviewed, noticed = self.workday(filed, 2), self.workday(filed, 3), self.workday(filed, 4)
        decided = self.workday(noticed, 6)
        served = self.workday(decided, 1)
        paid, closed = self.workday(served, 4), self.workday(served, 6)
        u = self.users
        yield b.day, "lead", self.open_lead
        yield filed, "open", self.open_case
        yield (
            filed,
            "submit_filing",
            lambda: self.act(u.officer, "submit_filing", opinion="有证据证明涉嫌违法，建议立案。"),
        )
        yield (
            filed,
            "approve_filing",
            lambda: self.act(u.head, "approve_filing", opinion="同意立案，由王玥、赵𬭎承办。"),
        )
        yield filed, "record_inspection", self.record_inspection
        yield self.workday(filed, 1), "record_interview", self.record_interview
        yield report, "submit_report", self.submit_report
        yield (
            report,
            "pass_case_review",
            lambda: self.act(u.leader, "pass_case_review", opinion="事实清楚，证据充分，同意提交法制审核。"),
        )
        yield (
            reviewed,
            "pass_review",
            lambda: self.act(u.reviewer, "pass_review", opinion="主体适格，事实清楚，程序合法，裁量适当。"),
        )
        yield noticed, "issue_notice", lambda: self.act(u.head, "issue_notice", opinion="同意告知。")
        yield noticed, "serve_notice", lambda: self.serve("serve_notice", noticed)
        yield decided, "decide", lambda: self.act(u.head, "decide", amount=b.amount, opinion="同意作出处罚决定。")
        yield served, "serve_decision", lambda: self.serve("serve_decision", served)
        yield (
            paid,
            "record_payment",
            lambda: self.act(
                u.finance,
                "record_payment",
                on=str(paid),
                amount=b.amount,
                voucher=f"演示-{paid:%Y%m%d}-{self.case.id:04d}",
            ),
        )
        yield (
            paid,
            "verify_correction",
            lambda: self.act(
                u.officer,
                "verify_correction",
                on=str(paid),
                corrected="corrected",
                text="现场已清理，未再发现焚烧；当事人已将剩余秸秆还田。",
            ),
        )
        yield closed, "submit_closing", lambda: self.act(u.officer, "submit_closing", opinion="已履行完毕，建议结案。")
        yield closed, "approve_closing", lambda: self.act(u.head, "approve_closing", opinion="同意结案。")

    def workday(self, day: date, count: int) -> date:
        """Count working days from the day after ``day``."""
        return self.calendar.add_workdays(day, count)

    def act(self, user, code: str, **inputs) -> None:
        """Do one act as ``user``."""
        self.case.with_user(user).act(code, inputs)

    def serve(self, code: str, day: date) -> None:
        """Serve the document directly on the party."""
        b = self.burning
        self.act(self.users.officer, code, on=str(day), way="direct", recipient=b.party, place=b.address, proof="")

    def open_lead(self) -> None:
        """Register what the grid inspector reported."""
        b, env = self.burning, self.env(user=self.users.officer)
        self.lead = env["eco.lead"].create(
            {
                "source": "grid",
                "content": f"网格员巡查发现{b.place}有人露天焚烧玉米秸秆，冒浓烟。",
                "place": b.place,
                "power_id": env.ref("eco_checklist.power_p2").id,
                "found_on": str(b.day),
            }
        )

    def open_case(self, **more) -> None:
        """Open the case from the lead; ``more`` are further values of it."""
        b, env = self.burning, self.env(user=self.users.officer)
        self.case = env["eco.case"].create(
            {
                "lead_id": self.lead.id,
                "found_on": str(b.day),
                "power_id": self.lead.power_id.id,
                "cause": f"{b.party}涉嫌露天焚烧玉米秸秆案",
                "party_name": b.party,
                "party_id_number": b.id_number,
                "party_address": b.address,
                "party_phone": "029-00000000（演示）",
                "act_ended_on": str(b.day),
                "act_time": "15时许",
                "place": b.place,
                "in_territory": True,
                "summary": f"{b.party}于15时许在{b.place}露天焚烧玉米秸秆，过火面积约{b.area}，产生烟尘。",
                "officer_ids": env["eco.officer"]
                .search([("user_id", "in", (self.users.officer | self.users.officer_2).ids)])
                .ids,
                **more,
            }
        )

    def _record(self, kind: str, day: date, hour: int, **values):
        env = self.env(user=self.users.officer)
        start = datetime(day.year, day.month, day.day, hour - 8, 20)
        return (
            env["eco.record"]
            .with_context(default_case_id=self.case.id)
            .create(
                {
                    "case_id": self.case.id,
                    "kind": kind,
                    "started_at": start,
                    "ended_at": start + timedelta(minutes=40),
                    "recorder": self.users.officer_2.name,
                    "capacity": "当事人",
                    "certificate_shown": True,
                    "rights_told": True,
                    **values,
                }
            )
        )

    def record_inspection(self) -> None:
        """Finish the on-site record made on the day of the fire."""
        b = self.burning
        record = self._record(
            "inspection_record",
            b.day,
            15,
            content=f"到达现场时，{b.place}地头堆放的玉米秸秆正在燃烧，有明火和浓烟，过火面积约{b.area}。\n"
            f"{b.party}在场，承认系其点燃。执法人员当场责令停止焚烧，15时35分明火扑灭。\n现场拍摄照片4张、录像1段。",
        )
        self.act(self.users.officer, "record_inspection", record=record.id)

    def record_interview(self) -> None:
        """Finish the interview of the party."""
        b = self.burning
        asked = (
            ("请说明你的身份情况。", f"我叫{b.party}，住{b.address}，是这块地的承包人。"),
            ("秸秆是谁点燃的？为什么焚烧？", "是我点的。玉米收完了，想尽快腾地种麦子，图省事就点了。"),
            ("你是否知道禁止露天焚烧秸秆？", "村里广播过，知道不让烧。"),
            ("此前是否因焚烧秸秆受过处理？", "没有，这是第一次。"),
            ("对以上内容有无补充？送达地址如何确认？", f"没有补充。文书送到{b.address}。"),
        )
        answers = [Command.create({"sequence": n, "question": q, "answer": a}) for n, (q, a) in enumerate(asked)]
        day = self.workday(b.day, 2)
        record = self._record("interview_record", day, 9, place="西吴街道办事处询问室", answer_ids=answers)
        self.act(self.users.officer, "record_interview", record=record.id)

    def submit_report(self) -> None:
        """Write the report and close the investigation."""
        b = self.burning
        self.case.with_user(self.users.officer).write(
            {
                "findings_of_fact": f"经查明，{b.party}于{b.day.year}年{b.day.month}月{b.day.day}日15时许，"
                f"在{b.place}露天焚烧玉米秸秆，"
                f"过火面积约{b.area}，产生烟尘，经执法人员制止后扑灭。",
                "elements_proof": "现场位于省人民政府划定的秸秆禁烧区域内，行为发生于规定的禁烧时段，"
                "有现场检查笔录、照片和定位信息证明。",
                "correction_order": "立即停止露天焚烧秸秆，清理现场，剩余秸秆还田或者离田利用。",
                "discretion_reason": "初次实施，过火面积较小，经制止后立即停止并配合调查，"
                "没有造成其他危害后果，予以从轻处罚。",
                "proposed_amount": float(b.amount),
            }
        )
        if self.case.law_changed:
            self.case.with_user(self.users.officer).write(
                {
                    "temporal_choice": "old",
                    "temporal_reason": "两部法律规定的罚款幅度相同，本案的地点和时段在新规定中同样禁止焚烧，新规定并不较轻。",
                }
            )
        self.act(self.users.officer, "submit_report")
