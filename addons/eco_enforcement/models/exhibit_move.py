from odoo import fields, models
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import now

from ..statute.custody_moves import MoveKind
from .door import opened

KINDS = [(kind.value, kind.label) for kind in MoveKind]


class EcoExhibitMove(models.Model):
    """A hand-over of a thing, signed by two; PostgreSQL keeps its order and refuses a balance below nothing."""

    _name = "eco.exhibit.move"
    _description = "Hand-over of an Exhibit"
    _inherit = ["eco.sealed"]
    _order = "exhibit_id, seq"
    _rec_name = "kind"

    exhibit_id = fields.Many2one("eco.exhibit", required=True, ondelete="restrict", index=True)
    seq = fields.Integer("No.", required=True, aggregator=None)
    kind = fields.Selection(KINDS, "Purpose", required=True)
    at = fields.Datetime("Handed Over At", required=True)
    quantity = fields.Float(required=True, digits=(12, 3), aggregator=None)
    from_user_id = fields.Many2one("res.users", "From (Login)", ondelete="restrict")
    from_name = fields.Char("From", required=True)
    to_user_id = fields.Many2one("res.users", "To (Login)", ondelete="restrict")
    to_name = fields.Char("To", required=True)
    giver_id = fields.Many2one("res.users", "Signed By", required=True, ondelete="restrict")
    second_id = fields.Many2one("res.users", "Also Signed By", required=True, ondelete="restrict")
    place = fields.Char("Kept At")
    seal_number = fields.Char("Seal")
    intact = fields.Boolean("Seal Found Whole")
    condition = fields.Char("State of the Thing")
    note = fields.Text()

    _two_sign = models.Constraint("CHECK (giver_id <> second_id)", "Two persons sign a hand-over (art. 47).")
    _quantity_sound = models.Constraint("CHECK (quantity >= 0)", "A quantity is not negative.")
    _seq_unique = models.Constraint("UNIQUE (exhibit_id, seq)", "Hand-overs of an exhibit follow each other.")

    def init(self):
        super().init()
        self.env.cr.execute(_BALANCE)

    def _ends(self):
        """Give who gave and who took: pairs of login (0: none) and name."""
        self.ensure_one()
        return (self.from_user_id.id or 0, self.from_name), (self.to_user_id.id or 0, self.to_name)

    def _append(self, exhibit, *, kind, quantity, ends, signers, **said):
        """Add the next hand-over of ``exhibit``; the row of the exhibit is locked meanwhile."""
        self.env.cr.execute(SQL("SELECT id FROM eco_exhibit WHERE id = %s FOR UPDATE", exhibit.id))
        exhibit.invalidate_recordset(["move_ids"])
        (from_user, from_name), (to_user, to_name) = ends
        return opened(self).create(
            {
                "exhibit_id": exhibit.id,
                "seq": len(exhibit.sudo().move_ids) + 1,
                "kind": kind.value,
                "at": now(),
                "quantity": quantity,
                "from_user_id": from_user or False,
                "from_name": from_name or "—",
                "to_user_id": to_user or False,
                "to_name": to_name or "—",
                "giver_id": signers[0],
                "second_id": signers[1],
                **said,
            }
        )


_BALANCE = """
CREATE OR REPLACE FUNCTION eco_exhibit_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    registered numeric;
    last integer;
    held numeric;
BEGIN
    SELECT quantity INTO registered FROM eco_exhibit WHERE id = NEW.exhibit_id FOR UPDATE;
    SELECT coalesce(max(seq), 0) INTO last FROM eco_exhibit_move WHERE exhibit_id = NEW.exhibit_id;
    IF NEW.seq <> last + 1 OR (NEW.kind = 'take') <> (NEW.seq = 1) THEN
        RAISE EXCEPTION '物品交接应当依次登记，第一次为收取（现登记第%号）', NEW.seq USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind = 'take' THEN
        held := registered;
    ELSE
        SELECT coalesce(sum(CASE WHEN to_name = NEW.from_name AND to_user_id IS NOT DISTINCT FROM NEW.from_user_id
                                 THEN quantity ELSE 0 END), 0)
             - coalesce(sum(CASE WHEN kind <> 'take' AND from_name = NEW.from_name
                                  AND from_user_id IS NOT DISTINCT FROM NEW.from_user_id THEN quantity ELSE 0 END), 0)
          INTO held FROM eco_exhibit_move WHERE exhibit_id = NEW.exhibit_id;
    END IF;
    IF NEW.quantity > held THEN
        RAISE EXCEPTION '物品结存不足：移交人现有%，移交%（结存不得为负）', held, NEW.quantity USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_exhibit_move_balance BEFORE INSERT ON eco_exhibit_move
    FOR EACH ROW EXECUTE FUNCTION eco_exhibit_balance();
"""
