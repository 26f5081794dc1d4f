"""Answers of the county that every town may read, without the case they came from."""

from odoo import api, fields, models

from .door import is_open


class EcoGuidanceExample(models.Model):
    """A shared answer: a text of its own, written for all; published and taken down by acts of a guidance.

    It does not name that guidance: its topic may name a party. The steps of the guidance name the shared answer.
    """

    _name = "eco.guidance.example"
    _description = "Shared Answer"
    _order = "published_on desc, id desc"
    _rec_name = "topic"
    _rec_names_search = ["topic", "question", "answer"]

    topic = fields.Char(required=True)
    question = fields.Text(required=True)
    answer = fields.Text(required=True)
    article_ids = fields.Many2many("eco.law.article", "eco_guidance_example_article", string="Basis")
    power_id = fields.Many2one("eco.power", string="Power", ondelete="restrict", index=True)
    county_id = fields.Many2one(
        "eco.agency", string="County-level Government", required=True, ondelete="restrict", index=True
    )
    agency_id = fields.Many2one("eco.agency", string="Published By", required=True, ondelete="restrict")
    published_on = fields.Date(required=True)
    withdrawn_on = fields.Date()
    withdrawn_reason = fields.Char("Why Withdrawn")
    _withdrawal_said = models.Constraint(
        "CHECK ((withdrawn_on IS NULL) = (COALESCE(btrim(withdrawn_reason), '') = ''))", "Say why it is withdrawn."
    )

    def init(self):
        self.env.cr.execute(_KEPT)

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_unless_open()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_unless_open()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise self.env["eco.county.step"]._sealed_error()

    def _refuse_unless_open(self):
        if not is_open(self):
            raise self.env["eco.county.step"]._sealed_error()


_KEPT = """
CREATE OR REPLACE FUNCTION eco_guidance_example_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.withdrawn_on IS NOT NULL
       OR (to_jsonb(OLD) - 'withdrawn_on' - 'withdrawn_reason' - 'write_date' - 'write_uid')
          IS DISTINCT FROM (to_jsonb(NEW) - 'withdrawn_on' - 'withdrawn_reason' - 'write_date' - 'write_uid')
    THEN
        RAISE EXCEPTION '共享答复发布后不得修改或者删除，只能撤下（《行政处罚法》第四十七条）' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_guidance_example_keeps BEFORE UPDATE OR DELETE ON eco_guidance_example
    FOR EACH ROW EXECUTE FUNCTION eco_guidance_example_keeps();
CREATE OR REPLACE TRIGGER eco_guidance_example_whole BEFORE TRUNCATE ON eco_guidance_example
    FOR EACH STATEMENT EXECUTE FUNCTION eco_refuse_change();
"""
