from odoo import api, fields, models


class EcoCalendarDay(models.Model):
    """A day that differs from the plain week: a statutory rest day or a make-up working day."""

    _name = "eco.calendar.day"
    _description = "Calendar Day"
    _rec_name = "day"
    _order = "day"

    edition_id = fields.Many2one("eco.calendar.edition", required=True, ondelete="cascade", index=True)
    day = fields.Date(required=True)
    kind = fields.Selection([("holiday", "Rest Day"), ("workday", "Make-up Working Day")], required=True)
    name = fields.Char("Holiday", required=True)

    _day_once = models.Constraint("UNIQUE (edition_id, day)", "This day is already in the calendar.")

    def init(self):
        self.env.cr.execute(_DAY_TRIGGER)

    @api.model_create_multi
    def create(self, vals_list):
        days = super().create(vals_list)
        if not days.edition_id._loading():
            days._refuse_settled()
        self.env.registry.clear_cache()
        return days

    def write(self, vals):
        if not self.edition_id._loading():
            self._refuse_settled()
        res = super().write(vals)
        self.env.registry.clear_cache()
        if "edition_id" in vals and not self.edition_id._loading():
            self._refuse_settled()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_settled(self):
        self._refuse_settled()

    def _refuse_settled(self):
        for edition in self.edition_id:
            if edition.state != "draft":
                raise edition._settled_error()


# Loading the product's own files over what is there changes nothing, and passes; a change does not.
_DAY_TRIGGER = """
CREATE OR REPLACE FUNCTION eco_calendar_day_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.day, NEW.kind, NEW.edition_id) IS NOT DISTINCT FROM (OLD.day, OLD.kind, OLD.edition_id)
    THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT 1 FROM eco_calendar_edition e WHERE e.id = OLD.edition_id AND e.state <> 'draft') THEN
        RAISE EXCEPTION '已经生效的放假安排不得更改，应当登记新版本（《行政处罚法》第八十五条）'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER eco_calendar_day_settled BEFORE UPDATE OR DELETE ON eco_calendar_day
    FOR EACH ROW EXECUTE FUNCTION eco_calendar_day_settled();
"""
