"""A case of a town with coercive power, its evidence and its measures."""

from datetime import date

from odoo.fields import Command

from .common import FILED, TownCase, on

HOUR = "10:00"  # the hour of ``on``


def at(day: date, hour: str = HOUR) -> str:
    """Write a moment as an act takes it."""
    return f"{day} {hour}"


class EvidenceCase(TownCase):
    """Base of the tests of evidence: the town's list gives coercive power for open burning."""

    @classmethod
    def _line(cls):
        cls.power.can_coerce = True
        return {**super()._line(), "can_inspect": True, "can_punish": True, "can_coerce": True}

    def draft(self, case, model, day=FILED, user=None, **changes):
        """Write a paper of evidence as an officer would, not yet finished."""
        values = {
            "eco.hold": {"reason": "秸秆可能被运走", "place": "街道暂存点", "keeper": "王玥"},
            "eco.seizure": {
                "reason": "防止继续焚烧",
                "place": "街道暂存点",
                "keeper": "王玥",
                "kind": "seizure",
                "basis_article_id": self.env.ref("eco_checklist.article_coercion_22").id,
                "involved": True,
                "no_necessities": True,
                "not_sealed_elsewhere": True,
            },
            "eco.sample": {
                "number": "样1",
                "thing": "灰烬",
                "quantity": "500克",
                "place": "地头",
                "method": "随机取样",
                "taken_at": "2026-10-12 08:00:00",
                "signed": True,
            },
            "eco.correction.order": {
                "facts_found": "露天焚烧秸秆",
                "basis": "《大气污染防治法》",
                "demand": "立即停止焚烧并清理",
                "consequences": "拒不改正的，依法处理",
            },
        }.get(model, {})
        if model in ("eco.hold", "eco.seizure"):
            item = {"name": "点火器", "quantity": 1, "unit": "个", "condition": "完好"}
            values["item_ids"] = [Command.create(item)]
        with on(day):
            papers = self.env[model].with_user(user or self.officer).with_context(default_case_id=case.id)
            return papers.create({"case_id": case.id, **values, **changes})

    def hold(self, case, day=FILED, **changes):
        """Register evidence the regular way: proposed, approved, carried out on ``day``."""
        paper = self.draft(case, "eco.hold", day, **changes)
        self.act(case, self.officer, "propose_hold", day, hold=paper.id)
        self.act(case, self.head, "approve_hold", day, hold=paper.id, opinion="同意")
        self.act(case, self.officer, "carry_out_hold", day, hold=paper.id, at=at(day), signed=True)
        return paper

    STEPS = {
        **dict.fromkeys(("shown", "party_called", "told", "heard", "handed", "signed"), True),
        "spot": "示范村东侧耕地",
        "ended_at": at(FILED),
        "site_record": "当场扣押点火器一个",
        "party_said": "我没有异议，愿意交出。",
    }

    def seize(self, case, day=FILED, **changes):
        """Seize the regular way on ``day``."""
        paper = self.draft(case, "eco.seizure", day, **changes)
        self.act(case, self.officer, "propose_seizure", day, seizure=paper.id)
        self.act(case, self.head, "approve_seizure", day, seizure=paper.id, opinion="同意")
        self.act(
            case,
            self.officer,
            "carry_out_seizure",
            day,
            seizure=paper.id,
            at=at(day),
            **{**self.STEPS, "ended_at": at(day)},
        )
        return paper
