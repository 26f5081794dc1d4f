from odoo import api, fields, models
from odoo.fields import Domain

from ..statute.plates import plain_plate


class EcoFindable(models.AbstractModel):
    """What a person looks for with one word: a part of a text, or the whole of a number that tells who somebody is."""

    _name = "eco.findable"
    _description = "Found by One Search Field"

    _found_by_part = ()  # fields in which the word may stand anywhere
    _found_whole = ()  # fields that must equal the word
    _found_by_plate = ()  # fields that hold a plate as ``plain_plate`` writes it

    anything = fields.Char("Search", store=False, copy=False, search="_search_anything")

    @api.model
    def _search_anything(self, operator, value):
        """Search all named fields for a word; only what the search field of a view asks is answered."""
        if operator not in ("ilike", "=", "in"):
            return NotImplemented
        words = [value] if isinstance(value, str) else [word for word in value or () if isinstance(word, str)]
        return Domain.OR(self._found_with(word.strip()) for word in words if word.strip())

    def _found_with(self, word):
        asked = [Domain(name, "ilike", word) for name in self._found_by_part]
        asked += [Domain(name, "=", word.upper()) for name in self._found_whole]
        if plate := plain_plate(word):
            asked += [Domain(name, "ilike", plate) for name in self._found_by_plate]
        return Domain.OR(asked)


class EcoCase(models.Model):
    """A case is found by its party, its numbers, its plate, its place."""

    _name = "eco.case"
    _inherit = ["eco.case", "eco.findable"]
    _rec_names_search = ["anything"]
    _found_by_part = ("number", "cause", "place", "party_id.party_name", "further_party_ids.party_name",
                      "document_ids.number")  # fmt: skip
    _found_whole = ("party_id.party_id_number", "party_id.party_phone", "further_party_ids.party_id_number")
    _found_by_plate = ("plate",)

    place = fields.Char(index="trigram")
    plate = fields.Char("Number Plate", index="trigram", help="Of the vehicle the act was done with.")

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([_plated(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(_plated(vals))


class EcoLead(models.Model):
    """A lead is found by what was reported, never by who reported."""

    _name = "eco.lead"
    _inherit = ["eco.lead", "eco.findable"]
    _rec_names_search = ["anything"]
    _found_by_part = ("content", "place", "external_number")
    _found_by_plate = ("plate",)

    place = fields.Char(index="trigram")
    plate = fields.Char(index="trigram")

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([_plated(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(_plated(vals))

    def action_open_case(self):
        action = super().action_open_case()
        return {**action, "context": {**action["context"], "default_plate": self.plate}}


class EcoInspection(models.Model):
    """An inspection is found by the unit, what is inspected, the place."""

    _name = "eco.inspection"
    _inherit = ["eco.inspection", "eco.findable"]
    _rec_names_search = ["anything"]
    _found_by_part = ("object_id.name", "items", "place", "case_id.number")
    _found_whole = ("object_id.code",)


class EcoCaseParty(models.Model):
    _inherit = "eco.case.party"

    party_phone = fields.Char(index=True)


def _plated(vals):
    """Give ``vals`` with the plate as it is kept."""
    return {**vals, "plate": plain_plate(vals["plate"]) or False} if vals.get("plate") else vals
