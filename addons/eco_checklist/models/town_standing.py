"""What a town holds on a day, gathered for people to read: the answers of the gate and what they rest on."""

from odoo import models

from ..competence.standing import fine_range, standing
from ..official.cells import chinese_date
from ..official.layout import FUNCTION_WORDS, STATUS_WORDS, TRANSITION_WORDS
from .beijing import today

PARTY_WORDS = {"citizen": "公民", "organization": "法人或者其他组织", "any": "当事人"}
LEFT_OUT = "新清单未列入"


class EcoAgency(models.Model):
    _inherit = "eco.agency"

    def _standing_on(self, day):
        """Return what the page about this town on ``day`` shows, in plain words; the number of queries is constant."""
        self.ensure_one()
        # What a town may do is public by law, so that the page depends on nobody's access rights.
        grants = self.env["eco.grant"].sudo()
        records = grants.search([("agency_id", "=", self.id), ("is_void", "=", False)])
        place = {(record.power_id.code, record.function, record.date_from): record for record in records}
        found = standing(grants.grants_of(self), day)

        def record_of(holding):
            return place[holding.grant.power, holding.grant.function, holding.grant.start]

        cards = {}
        for holding in found.now:
            cards.setdefault(record_of(holding).power_id, []).append((holding, record_of(holding)))
        return {
            "town": self.name,
            "day": chinese_date(day),
            "is_today": day == today(),
            "ever": bool(records),
            "cards": [power._card(cards[power], day) for power in sorted(cards, key=lambda power: power.sequence)],
            "lost": _together(record_of(holding)._loss(holding.until) for holding in found.lost),
            "ending": _together(record_of(holding)._loss(holding.until) for holding in found.ending),
            "coming": _together(record_of(holding)._beginning(holding.since) for holding in found.coming),
        }


class EcoGrant(models.Model):
    _inherit = "eco.grant"

    def _beginning(self, day):
        """Return the line that tells what this grant brings on ``day``, and the function."""
        return {"on": day, "power": self.power_id.name, "list": self.list_id.display_name}, self.function

    def _loss(self, last):
        """Return the line that tells of the end of this grant on ``last`` and of pending cases, and the function."""
        successor = self.replaced_by_id
        taking = successor.line_ids.filtered(
            lambda line: (
                line.power_id == self.power_id and line.status != "granted" and self.function in line._functions()
            )
        )
        line = {
            "on": last,
            "power": self.power_id.name,
            "words": STATUS_WORDS.get(taking[:1].status, LEFT_OUT) if successor else "承接期满",
            "list": successor.display_name if successor else "",
            "document": successor.approval_document or "",
            "pending": TRANSITION_WORDS.get(self.transition_rule, ""),
        }
        return line, self.function


class EcoPower(models.Model):
    _inherit = "eco.power"

    def _card(self, held, day):
        """Return what the page says of this power; ``held`` are its holdings, each with the grant in force on ``day``."""
        by_function = {record.function: (holding, record) for holding, record in held}
        lists = self.env["eco.town.list"].union(*(record.list_id for _holding, record in held))
        guides = self.env["eco.agency"].union(*(record.list_line_id.guiding_agency_id for _holding, record in held))
        basis = self.basis_on(day)
        return {
            "name": self.name,
            "functions": [_function(word, by_function.get(code)) for code, word in FUNCTION_WORDS.items()],
            "lists": [_paper(town_list) for town_list in lists],
            "guides": [(guide.name, guide.phone or "") for guide in guides],
            "basis": basis._for_page() if basis else {},
        }


class EcoPowerBasis(models.Model):
    _inherit = "eco.power.basis"

    def _for_page(self):
        """Return the law of this basis in words, with the articles as links; what is not confirmed says so."""
        return {
            "url": f"/odoo/eco-bases/{self.id}",
            "confirmed": self.confirmation == "confirmed",
            "duty": self.duty_article_ids._links(),
            "penalty": self.penalty_article_ids._links(),
            "elements": self.elements or "",
            "penalties": [line._words() for line in self.penalty_ids],
            "excluded": list(dict.fromkeys(line.excluded for line in self.penalty_ids if line.excluded)),
        }


class EcoPowerPenalty(models.Model):
    _inherit = "eco.power.penalty"

    def _words(self):
        """Return the penalty as a sentence: 对公民，可以处500元以上2000元以下罚款，并处没收."""
        may = "可以" if self.is_discretionary else ""
        seized = "，并处没收" if self.confiscation else ""
        return f"对{PARTY_WORDS[self.party_kind]}，{may}处{fine_range(self.fine_min, self.fine_max)}罚款{seized}"


class EcoLawArticle(models.Model):
    _inherit = "eco.law.article"

    def _links(self):
        return [(f"/odoo/eco-articles/{article.id}", article.display_name) for article in self]


def _together(lines):
    """Return the lines by day, those that differ in nothing but the function as one with all its functions."""
    found = {}
    for line, function in lines:
        found.setdefault(tuple(line.items()), set()).add(function)
    return [
        {**dict(line), "day": chinese_date(dict(line)["on"]), "functions": _in_words(functions)}
        for line, functions in sorted(found.items(), key=lambda item: item[0])
    ]


def _in_words(functions):
    return "、".join(word for code, word in FUNCTION_WORDS.items() if code in functions)


def _function(word, found):
    """Return a function as the page shows it: its period if it is held."""
    if not found:
        return {"word": word, "held": False, "since": "", "until": ""}
    holding, _record = found
    return {
        "word": word,
        "held": True,
        "since": chinese_date(holding.since),
        "until": chinese_date(holding.until),
    }


def _paper(town_list):
    link = town_list.publication_link or ""
    return {
        "name": town_list.display_name,
        "document": town_list.approval_document or "",
        "approved_on": chinese_date(town_list.approval_date or None),
        "link": link if is_web_address(link) else "",
        "url": f"/odoo/eco-town-lists/{town_list.id}",
    }


def is_web_address(link):
    """Tell whether ``link``, as somebody typed it, may stand behind a link: not javascript: and the like."""
    return link.lower().startswith(("https://", "http://"))
