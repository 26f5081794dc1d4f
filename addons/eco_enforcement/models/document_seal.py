"""What lies beside a sealed record is sealed with it: its files; and it takes no messages and no followers."""

from odoo import api, models
from odoo.tools import SQL

from .door import is_open


class EcoBesideSealed(models.AbstractModel):
    """Rows that belong to a record of any model: refused where that model is sealed, by whatever route they come."""

    _name = "eco.beside.sealed"
    _description = "Row Beside a Sealed Record"
    _owner = "res_model"  # the column that names the model

    @api.model_create_multi
    def create(self, vals_list):
        usual = self.env.context.get(f"default_{self._owner}")
        self._refuse_sealed({vals.get(self._owner, usual) for vals in vals_list})
        rows = super().create(vals_list)
        rows._check_sealed()  # what other code filled in meanwhile
        return rows

    def write(self, vals):
        self._check_sealed()
        res = super().write(vals)
        self._check_sealed()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_sealed(self):
        self._check_sealed()

    def _check_sealed(self):
        """Refuse to touch what belongs to a sealed record."""
        self._refuse_sealed(set(self.sudo().mapped(self._owner)))

    def _refuse_sealed(self, names):
        """Refuse when one of the models ``names`` is sealed, unless an act writes."""
        if is_open(self):
            return
        for name in names:
            if name in self.env and getattr(self.env[name], "_is_sealed", False):
                raise self.env[name]._sealed_error()


class IrAttachment(models.Model):
    _name = "ir.attachment"
    _inherit = ["ir.attachment", "eco.beside.sealed"]

    def init(self):
        super().init()
        self.env.cr.execute(_FILE_TRIGGER)


class MailMessage(models.Model):
    _name = "mail.message"
    _inherit = ["mail.message", "eco.beside.sealed"]
    _owner = "model"

    def init(self):
        super().init()
        _refuse_rows(self, "model")


class MailFollowers(models.Model):
    _name = "mail.followers"
    _inherit = ["mail.followers", "eco.beside.sealed"]

    def init(self):
        super().init()
        _refuse_rows(self, "res_model")


def _refuse_rows(model, owner):
    """Let PostgreSQL refuse rows of ``model`` that name in ``owner`` a kind of record which is written once."""
    sealed = [name for name in model.env if getattr(model.env[name], "_is_sealed", False)]
    model.env.cr.execute(_REFUSE_FUNCTION)
    for when, row in (("INSERT OR UPDATE", "NEW"), ("UPDATE OR DELETE", "OLD")):
        model.env.cr.execute(
            SQL(
                "CREATE OR REPLACE TRIGGER %s BEFORE %s ON %s FOR EACH ROW WHEN (%s.%s = ANY (%s::text[]))"
                " EXECUTE FUNCTION eco_refuse_beside()",
                SQL.identifier(f"eco_beside_{row.lower()}"),
                SQL(when),
                SQL.identifier(model._table),
                SQL(row),
                SQL.identifier(owner),
                SQL(f"'{{{','.join(sorted(sealed))}}}'"),
            )
        )


_REFUSE_FUNCTION = """
CREATE OR REPLACE FUNCTION eco_refuse_beside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '已入卷的记录不得添加、修改或者删除附件、消息和关注人（《行政处罚法》第四十七条）'
        USING ERRCODE = 'check_violation';
END $$
"""
# The renderings of a document: which file they are, and whose, is settled when they are stored.
_FILE_TRIGGER = (
    _REFUSE_FUNCTION
    + """;
CREATE OR REPLACE TRIGGER eco_document_file_removed BEFORE DELETE ON ir_attachment FOR EACH ROW
    WHEN (OLD.res_model = 'eco.document') EXECUTE FUNCTION eco_refuse_beside();
CREATE OR REPLACE TRIGGER eco_document_file_changed BEFORE UPDATE ON ir_attachment FOR EACH ROW
    WHEN (OLD.res_model = 'eco.document' AND
          (OLD.res_model, OLD.res_field, OLD.res_id, OLD.store_fname, OLD.checksum, OLD.db_datas, OLD.type, OLD.url)
          IS DISTINCT FROM
          (NEW.res_model, NEW.res_field, NEW.res_id, NEW.store_fname, NEW.checksum, NEW.db_datas, NEW.type, NEW.url))
    EXECUTE FUNCTION eco_refuse_beside();
"""
)
