from odoo import fields, models

from odoo.addons.eco_checklist.models.beijing import beijing_day


class EcoRecord(models.Model):
    """What the forms for records ask for besides what was seen and answered; each may be left empty."""

    _inherit = "eco.record"

    permits = fields.Text("Permits and Licences Seen")
    media = fields.Char("Photographs and Recordings Made")
    fault = fields.Text("What the Party Knew and Meant")
    duration = fields.Text("How Long and How Often")
    result_told = fields.Text("Test Result Told")


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _context_inspection_record(self):
        context = super()._context_inspection_record()
        record = self._last_record()
        return {"record": {**context["record"], **self._particulars_of(record), "samples": self._sampled_with(record)}}

    def _context_interview_record(self):
        context = super()._context_interview_record()
        return {"record": {**context["record"], **self._particulars_of(self._last_record())}}

    def _last_record(self):
        return self.record_ids.filtered("event_seq").sorted("event_seq")[-1:]

    def _particulars_of(self, record):
        return {name: record[name] or "" for name in ("permits", "media", "fault", "duration", "result_told")}

    def _sampled_with(self, record):
        """Name the samples taken on the day of the record: the record says that they were (部令第30号 art. 29)."""
        day = beijing_day(record.started_at)
        taken = self.sample_ids.filtered(lambda s: s.event_seq and s.taken_at and beijing_day(s.taken_at) == day)
        return "；".join(f"{s.number}（{s.thing}，{s.quantity}）" for s in taken)

    def _words_of_party(self):
        told = [text for record in self.record_ids for text in (record.fault, record.duration)]
        return [*super()._words_of_party(), *told]
