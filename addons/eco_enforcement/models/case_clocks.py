from markupsafe import Markup

from odoo import api, fields, models

from ..statute.lights import Light

_MARKS = {
    Light.RED.value: ("text-bg-danger", "红"),
    Light.YELLOW.value: ("text-bg-warning", "黄"),
    Light.GREEN.value: ("text-bg-success", "绿"),
    Light.PAUSED.value: ("text-bg-secondary", "不计"),
    Light.WAITING.value: ("text-bg-info", "等待"),
}
_ORDER = list(_MARKS)


class EcoCase(models.Model):
    """The deadlines of a case at a glance, and what the journal says of them."""

    _inherit = "eco.case"

    clock_glance = fields.Html("Running Deadlines", compute="_compute_clock_glance", sanitize=False)

    @api.depends("clock_ids.light", "clock_ids.due_on", "clock_ids.stopped_on")
    def _compute_clock_glance(self):
        for case in self:
            running = case.clock_ids.filtered("light").sorted(lambda c: (_ORDER.index(c.light), c.due_on))
            case.clock_glance = Markup(" ").join(clock._badge() for clock in running)

    def _clock_lapsed(self, clock):
        """Journal that the measure of ``clock`` ended by itself."""
        self._journal_of_clock("lapse", f"{clock.display_name}届满，自动失效", clock.article, {"clock": clock.code})

    def _journal_of_clock(self, act, title, article, details):
        """Append what happened to a deadline without an act of the case."""
        self._journal(
            self.env.user,
            act=act,
            title=title,
            role=False,
            states=(self.state, self.state),
            article=article,
            details=details,
        )


class EcoClock(models.Model):
    _inherit = "eco.clock"

    def _left_in_words(self):
        """Say in Chinese how near the last day is."""
        if self.paused:
            return "暂不计算"
        if self.days_left < 0:
            return f"已届满{-self.days_left}日" if not self.ours else f"逾期{-self.days_left}日"
        return f"剩{self.days_left}日" if self.days_left else "今日届满"

    def _badge(self):
        colour, word = _MARKS[self.light]
        return Markup('<span class="badge rounded-pill {} me-1 mb-1" title="{}">{} {} {}（{}）</span>').format(
            colour, self.arithmetic, word, self.display_name, self.due_on, self._left_in_words()
        )
