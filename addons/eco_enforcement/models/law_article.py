from odoo import fields, models
from odoo.fields import Domain


class EcoLawArticle(models.Model):
    """An article knows the documents that cite it: it stays what it was when they were issued."""

    _inherit = "eco.law.article"

    document_count = fields.Integer("Documents citing it", compute="_compute_document_count")

    def init(self):
        super().init()
        self.env.cr.execute(_ISSUED_TRIGGERS)

    def _compute_document_count(self):
        rows = {}
        if self.env["eco.document"].has_access("read"):
            domain = Domain("article_ids", "in", self.ids)
            rows = dict(self.env["eco.document"]._read_group(domain, ["article_ids"], ["__count"]))
        for article in self:
            article.document_count = rows.get(article._origin, 0)

    def action_open_documents(self):
        """Open the documents that cite this article."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("eco_enforcement.action_eco_document")
        return {**action, "domain": [("article_ids", "in", self.ids)], "context": {}}

    def _relied_on(self):
        documents = self.env["eco.document"].sudo()
        return super()._relied_on() or documents.search(Domain("article_ids", "in", self.ids), limit=1)


_ISSUED_TRIGGERS = """
CREATE OR REPLACE FUNCTION eco_law_article_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM eco_document_article WHERE article_id = OLD.id) THEN
        RAISE EXCEPTION '法律条文%已为制发的文书所引用，不得修改（《行政处罚法》第四十七条）', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_law_article_issued BEFORE UPDATE ON eco_law_article FOR EACH ROW
WHEN ((OLD.law_id, OLD.article, OLD.paragraph, OLD.item, OLD.text, OLD.is_quoted, OLD.source, OLD.confirmed)
    IS DISTINCT FROM
    (NEW.law_id, NEW.article, NEW.paragraph, NEW.item, NEW.text, NEW.is_quoted, NEW.source, NEW.confirmed))
EXECUTE FUNCTION eco_law_article_issued();

CREATE OR REPLACE FUNCTION eco_law_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM eco_document_article cited JOIN eco_law_article article ON article.id = cited.article_id
                WHERE article.law_id = OLD.id) THEN
        RAISE EXCEPTION '《%》的条文已为制发的文书所引用，名称和施行日期不得修改', OLD.title
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_law_issued BEFORE UPDATE ON eco_law FOR EACH ROW
WHEN ((OLD.title, OLD.short_title, OLD.date_from) IS DISTINCT FROM (NEW.title, NEW.short_title, NEW.date_from))
EXECUTE FUNCTION eco_law_issued();
"""
