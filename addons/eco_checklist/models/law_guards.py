"""What PostgreSQL itself refuses in the library of laws."""

from .guards import _REFUSE, install

__all__ = ["ARTICLE", "LAW", "install"]

_RELIED_ON = """
CREATE OR REPLACE FUNCTION eco_law_article_in_basis(wanted integer[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM eco_power_basis basis
          JOIN (SELECT basis_id, article_id FROM eco_power_basis_duty
                UNION ALL SELECT basis_id, article_id FROM eco_power_basis_penalty) cited ON cited.basis_id = basis.id
         WHERE cited.article_id = ANY(wanted) AND basis.confirmation = 'confirmed');
END $$;
"""

ARTICLE = (
    _RELIED_ON,
    """
CREATE OR REPLACE FUNCTION eco_law_article_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF eco_law_article_in_basis(ARRAY[OLD.id]) THEN
        RAISE EXCEPTION '法律条文%已为经确认的处罚依据所引用，不得修改', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
""",
    """
CREATE OR REPLACE TRIGGER eco_law_article_keep BEFORE UPDATE ON eco_law_article FOR EACH ROW
WHEN ((OLD.law_id, OLD.article, OLD.paragraph, OLD.item, OLD.text, OLD.is_quoted, OLD.source, OLD.confirmed)
    IS DISTINCT FROM
    (NEW.law_id, NEW.article, NEW.paragraph, NEW.item, NEW.text, NEW.is_quoted, NEW.source, NEW.confirmed))
EXECUTE FUNCTION eco_law_article_keep()
""",
    _REFUSE,
    """
CREATE OR REPLACE TRIGGER eco_law_article_whole BEFORE TRUNCATE ON eco_law_article
EXECUTE FUNCTION eco_checklist_refuse('articles of law are kept')
""",
)

# The rows of the chain are locked as it is walked, so that two halves of a circle cannot be written at once.
LAW = (
    """
CREATE OR REPLACE FUNCTION eco_law_repeal_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    later integer := NEW.repealed_by_id;
BEGIN
    FOR hop IN 1..100 LOOP
        EXIT WHEN later IS NULL OR later = NEW.id;
        SELECT repealed_by_id INTO later FROM eco_law WHERE id = later FOR NO KEY UPDATE;
    END LOOP;
    IF later IS NOT NULL THEN
        RAISE EXCEPTION '废止关系首尾相接：《%》不能被废止它自己的法律所废止', NEW.title
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
""",
    """
CREATE OR REPLACE TRIGGER eco_law_repeal_ends BEFORE INSERT OR UPDATE OF repealed_by_id ON eco_law FOR EACH ROW
WHEN (NEW.repealed_by_id IS NOT NULL) EXECUTE FUNCTION eco_law_repeal_ends()
""",
    """
CREATE OR REPLACE FUNCTION eco_law_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF eco_law_article_in_basis(ARRAY(SELECT id FROM eco_law_article WHERE law_id = OLD.id)) THEN
        RAISE EXCEPTION '《%》的条文已为经确认的处罚依据所引用，名称和施行日期不得修改', OLD.title
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
""",
    """
CREATE OR REPLACE TRIGGER eco_law_keep BEFORE UPDATE ON eco_law FOR EACH ROW
WHEN ((OLD.title, OLD.short_title, OLD.date_from) IS DISTINCT FROM (NEW.title, NEW.short_title, NEW.date_from))
EXECUTE FUNCTION eco_law_keep()
""",
    _REFUSE,
    """
CREATE OR REPLACE TRIGGER eco_law_whole BEFORE TRUNCATE ON eco_law
EXECUTE FUNCTION eco_checklist_refuse('laws are kept')
""",
)
