"""What is left behind by each act between a town and its county: one sealed row."""

from odoo import fields, models

from ..statute.county import Adoption, Conclusion, Side
from ..statute.states import Role
from .chained import chain_rows


class EcoCountyStep(models.Model):
    """One act in a request for guidance, a report for the record or a designation; written once, by the act itself."""

    _name = "eco.county.step"
    _description = "Step Between Town and County"
    _inherit = ["eco.sealed"]
    _hangs_on = ("guidance_id", "report_id", "designation_id")  # asked by the rules of access
    _order = "id"

    guidance_id = fields.Many2one("eco.guidance", ondelete="restrict", index="btree_not_null")
    report_id = fields.Many2one("eco.penalty.report", ondelete="restrict", index="btree_not_null")
    designation_id = fields.Many2one("eco.designation", ondelete="restrict", index="btree_not_null")
    seq = fields.Integer("No.", required=True, aggregator=None)
    act = fields.Char(required=True)
    title = fields.Char("What Happened", required=True)
    from_state = fields.Char("From Stage", required=True)
    to_state = fields.Char("To Stage", required=True)
    at = fields.Datetime("Recorded At", required=True)
    user_id = fields.Many2one("res.users", string="By", required=True, ondelete="restrict")
    agency_id = fields.Many2one("eco.agency", string="Of", required=True, ondelete="restrict")
    side = fields.Selection([(side.value, side.label) for side in Side], required=True)
    role = fields.Selection([(role.value, role.label) for role in Role], required=True)
    basis = fields.Char("Legal Basis of the Act", required=True)
    text = fields.Text()
    article_ids = fields.Many2many("eco.law.article", "eco_county_step_article", "step_id", "article_id", "Articles")
    article_count = fields.Integer("Number of Articles", required=True, aggregator=None)
    conclusion = fields.Selection([(word.value, word.label) for word in Conclusion])
    adoption = fields.Selection([(word.value, word.label) for word in Adoption])
    body_id = fields.Many2one("eco.agency", string="Body Named", ondelete="restrict")
    document = fields.Char("Document No.")
    on = fields.Date("Date")
    example_id = fields.Many2one("eco.guidance.example", string="Shared Answer", ondelete="restrict")
    files = fields.Text(help="Name and SHA-256 of each file that was attached.")

    body = fields.Text(required=True)
    previous = fields.Char()
    digest = fields.Char("SHA-256", required=True)

    _of_one = models.Constraint(
        "CHECK (num_nonnulls(guidance_id, report_id, designation_id) = 1)", "A step belongs to one matter."
    )
    _guidance_seq = models.UniqueIndex("(guidance_id, seq) WHERE guidance_id IS NOT NULL", "The number is taken.")
    _report_seq = models.UniqueIndex("(report_id, seq) WHERE report_id IS NOT NULL", "The number is taken.")
    _designation_seq = models.UniqueIndex(
        "(designation_id, seq) WHERE designation_id IS NOT NULL", "The number is taken."
    )

    def init(self):
        super().init()
        self.env.cr.execute(_ARTICLE_TRIGGERS)
        chain_rows(self.env.cr, self._table, "guidance_id", "report_id", "designation_id")


# A step says itself how many articles it cites, so that no link can be added afterwards.
_ARTICLE_TRIGGERS = """
CREATE OR REPLACE FUNCTION eco_county_step_article_stated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM eco_county_step_article WHERE step_id = NEW.step_id)
       > (SELECT article_count FROM eco_county_step WHERE id = NEW.step_id)
    THEN
        RAISE EXCEPTION '答复已经作出，不得增加引用的条文（《行政处罚法》第四十七条）' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER eco_county_step_article_stated AFTER INSERT ON eco_county_step_article
    FOR EACH ROW EXECUTE FUNCTION eco_county_step_article_stated();
CREATE OR REPLACE TRIGGER eco_county_step_article_sealed BEFORE UPDATE OR DELETE ON eco_county_step_article
    FOR EACH ROW EXECUTE FUNCTION eco_refuse_change();
CREATE OR REPLACE TRIGGER eco_county_step_article_whole BEFORE TRUNCATE ON eco_county_step_article
    FOR EACH STATEMENT EXECUTE FUNCTION eco_refuse_change();
"""
