"""Evidence of a case (证据): one list of what its papers, pictures and other files prove; 行政处罚法 art. 46."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import today

from ..evidence.position import drawing
from ..statute import rules_evidence
from ..statute.editing import COLLECTED
from ..statute.states import State
from ..statute.words_proof import EvidenceKind, ItemState
from .door import is_open, trimmed

# The paper of the case that is the evidence: at most one of these; without one it is a matter of its files.
SOURCE_LINKS = ("record_id", "sample_id", "appraisal_id", "hold_id", "seizure_id", "camera_evidence_id")
# What may still be put better after the evidence was admitted; everything else is sealed.
ADJUSTABLE = frozenset({"kind", "proves", "secret"})
_BY_DOOR = frozenset({"number", "event_seq", "fact_ids", *SOURCE_LINKS})


class EcoEvidence(models.Model):
    """A piece of evidence. Written by the handlers until an act admits it; never deleted, excluded or not."""

    _name = "eco.evidence"
    _description = "Evidence"
    _inherit = ["eco.unranked"]
    _order = "number, id"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one(related="case_id.agency_id")
    number = fields.Integer("Evidence No.", readonly=True, required=True, copy=False, aggregator=None)
    kind = fields.Selection([(kind.value, kind.label) for kind in EvidenceKind], "Kind of Evidence", required=True)
    name = fields.Char("Name of the Evidence", required=True)
    proves = fields.Text("What It Proves")
    collected_on = fields.Date("Collected On", default=lambda self: today())
    place = fields.Char("Place of Collection", default=lambda self: self._of_case("place"))
    on_site = fields.Boolean("Collected by Officers on the Spot", default=True)
    officer_ids = fields.Many2many(
        "eco.officer",
        string="Collected By",
        default=lambda self: self._of_case("officer_ids"),
        context={"active_test": False},
    )
    provider = fields.Char("Provided By", help="Who handed it in, where the officers did not take it themselves.")
    is_copy = fields.Boolean("Copy")
    original_at = fields.Char("Where the Original Is")
    verified = fields.Boolean("Checked Against the Original", help="与原件核对无误")
    provider_signed = fields.Boolean("Signed by Whoever Provided It")
    secret = fields.Boolean("Business Secret", help="Goes into the side volume of the file (art. 50).")
    event_seq = fields.Integer(
        readonly=True, copy=False, default=0, aggregator=None, help="The event that put it in the file."
    )
    record_id = fields.Many2one("eco.record", "Record", readonly=True, ondelete="restrict", index="btree_not_null")
    sample_id = fields.Many2one("eco.sample", "Sample", readonly=True, ondelete="restrict", index="btree_not_null")
    appraisal_id = fields.Many2one(
        "eco.appraisal", "Test or Appraisal", readonly=True, ondelete="restrict", index="btree_not_null"
    )
    hold_id = fields.Many2one("eco.hold", "Registration", readonly=True, ondelete="restrict", index="btree_not_null")
    seizure_id = fields.Many2one("eco.seizure", "Seizure", readonly=True, ondelete="restrict", index="btree_not_null")
    camera_evidence_id = fields.Many2one(
        "eco.camera.evidence", "Camera Evidence", readonly=True, ondelete="restrict", index="btree_not_null"
    )
    file_ids = fields.One2many("eco.evidence.file", "evidence_id", string="Files", copy=False)
    step_ids = fields.One2many("eco.evidence.step", "evidence_id", string="Steps", copy=False)
    fact_ids = fields.Many2many("eco.case.fact", string="Facts Proven", copy=False)
    state = fields.Selection([(s.value, s.label) for s in ItemState], "State of the Evidence", compute="_compute_state")
    excluded_because = fields.Text("Why It Is Excluded", compute="_compute_state")
    source = fields.Char("Source of the Evidence", compute="_compute_source")
    picture_file_id = fields.Many2one("eco.evidence.file", "First Picture", compute="_compute_files")
    file_count = fields.Integer("Number of Files", compute="_compute_files", aggregator=None)
    map = fields.Html("Positions", compute="_compute_files", sanitize=False)

    _number_unique = models.UniqueIndex("(case_id, number)", "This number of evidence is already used in the case.")
    _one_source = models.Constraint(
        f"CHECK (num_nonnulls({', '.join(SOURCE_LINKS)}) <= 1)", "Evidence comes from one paper at most."
    )
    _once_record = models.UniqueIndex("(record_id)", "This record already counts as evidence.")
    _once_sample = models.UniqueIndex("(sample_id)", "This sample already counts as evidence.")
    _once_appraisal = models.UniqueIndex("(appraisal_id)", "This result already counts as evidence.")
    _once_hold = models.UniqueIndex("(hold_id)", "This registration already counts as evidence.")
    _once_seizure = models.UniqueIndex("(seizure_id)", "This seizure already counts as evidence.")
    _once_camera = models.UniqueIndex("(camera_evidence_id)", "This recording already counts as evidence.")

    def init(self):
        self.env.cr.execute(_KEPT)

    def _of_case(self, name):
        case = self.env["eco.case"].browse(self.env.context.get("default_case_id"))
        return case[name] if case else False

    # -- where it stands --------------------------------------------------------------------------

    @api.depends("event_seq", "step_ids", "camera_evidence_id.step_ids")
    def _compute_state(self):
        """Ask the sealed steps; a recording is admitted once art. 41 is met."""
        for item in self:
            out = item.step_ids._of("exclude") or item.camera_evidence_id.step_ids._of("exclude")
            admitted = item.event_seq > 0 and not item._lacking()
            item.state = (ItemState.EXCLUDED if out else ItemState.ADMITTED if admitted else ItemState.COLLECTED).value
            item.excluded_because = out.text

    def _lacking(self) -> tuple[str, ...]:
        """Name what art. 41 asks of a recording and is not met."""
        camera = self.camera_evidence_id
        return tuple(rules_evidence.lacking(camera._facts())) if camera else ()

    @api.depends(*SOURCE_LINKS, "provider", "is_copy", "original_at")
    def _compute_source(self):
        for item in self:
            paper = next((item[link] for link in SOURCE_LINKS if item[link]), None)
            where = item.original_at if item.is_copy else False
            parts = (paper and paper.display_name, item.provider, where)
            item.source = "，".join(part for part in parts if part)

    @api.depends("file_ids", "case_id.place_latitude", "case_id.place_longitude")
    def _compute_files(self):
        for item in self:
            item.file_count = len(item.file_ids)
            item.picture_file_id = item.file_ids.filtered("printable")[:1]
            points = [(file.latitude, file.longitude) for file in item.file_ids if file.positioned]
            item.map = drawing(points, item.case_id._place()) or False

    @api.depends("number", "name", "state")
    def _compute_display_name(self):
        for item in self:
            out = "（已排除）" if item.state == ItemState.EXCLUDED else ""
            item.display_name = f"证据{item.number} {item.name or ''}{out}".strip()

    # -- guards -----------------------------------------------------------------------------------

    @api.model_create_multi
    def create(self, vals_list):
        if not is_open(self):
            defaults = {key.removeprefix("default_") for key in self.env.context if key.startswith("default_")}
            self._refuse_by_door({name for vals in vals_list for name in vals} | (defaults & _BY_DOOR))
        self.check_access("create")
        rows = [self._numbered(trimmed(vals)) for vals in vals_list]
        items = super().create(rows)
        if not is_open(self):
            items._check_writable()
        return items

    def _numbered(self, vals):
        case = self.env["eco.case"].browse(vals.get("case_id") or self.env.context.get("default_case_id"))
        if not case.exists():
            raise UserError(self.env._("Evidence belongs to a case: open it from the case."))
        return {**vals, "case_id": case.id, "number": case._next_evidence_number()}

    def write(self, vals):
        if not is_open(self):
            self._refuse_by_door(set(vals))
            self._check_writable(set(vals))
        res = super().write(trimmed(vals))
        if "case_id" in vals and not is_open(self):
            self._check_writable()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(
            self.env._("Evidence is never deleted; what may not be used is excluded and stays on file (arts. 46, 47).")
        )

    @api.constrains("officer_ids", "case_id")
    def _check_officers(self):
        for item in self:
            if any(not officer._ever_of(item.case_id.agency_id) for officer in item.officer_ids):
                raise ValidationError(
                    self.env._("The officers of a record belong to the agency of the case (art. 42).")
                )

    def _refuse_by_door(self, names):
        if _BY_DOOR & names:
            raise AccessError(
                self.env._("Number, source and admission of evidence are given by the acts only (art. 46).")
            )

    def _check_writable(self, names=frozenset()):
        """Refuse other writers than the handlers, decided cases, and all but what may be put better once admitted."""
        self.case_id._check_handler()
        for item in self.sudo():
            if State(item.case_id.state) not in COLLECTED:
                raise UserError(
                    self.env._(
                        "Evidence is not collected at the stage %(stage)s of the case (art. 46).",
                        stage=State(item.case_id.state).label,
                    )
                )
            if item.event_seq and names - ADJUSTABLE:
                raise UserError(
                    self.env._(
                        "%(evidence)s is in the file and no longer changes (art. 47).", evidence=item.display_name
                    )
                )

    def action_capture(self):
        """Button: open the page on which a phone or a desk sends the files."""
        self.ensure_one()
        return {"type": "ir.actions.act_url", "url": f"/eco/evidence/{self.id}/capture", "target": "new"}


_FREE = SQL("ARRAY[%s]", SQL(", ").join([*sorted(ADJUSTABLE), "write_date", "write_uid"]))
# Evidence in the file keeps what it is; no evidence is removed.
_KEPT = SQL(
    """
    CREATE OR REPLACE FUNCTION eco_keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' OR (OLD.event_seq > 0 AND to_jsonb(NEW) - %(free)s <> to_jsonb(OLD) - %(free)s) THEN
            RAISE EXCEPTION '证据已经入卷，不得修改或者删除；不得作为证据的予以排除（《行政处罚法》第四十六条、第四十七条）'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE OR REPLACE TRIGGER eco_evidence_kept BEFORE UPDATE OR DELETE ON eco_evidence
        FOR EACH ROW EXECUTE FUNCTION eco_keep_evidence();
    CREATE OR REPLACE TRIGGER eco_evidence_kept_whole BEFORE TRUNCATE ON eco_evidence
        FOR EACH STATEMENT EXECUTE FUNCTION eco_refuse_change();
    """,
    free=_FREE,
)
