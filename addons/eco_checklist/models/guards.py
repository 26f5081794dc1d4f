"""What PostgreSQL itself refuses, whoever asks: the last line behind access rights and the ORM.

The triggers name the statutory columns, so that an upgrade may still add and fill others.
"""

_REFUSE = """
CREATE OR REPLACE FUNCTION eco_checklist_refuse() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION '%: %', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$ LANGUAGE plpgsql;
"""

_REFUSE_LINE = """
CREATE OR REPLACE FUNCTION eco_checklist_refuse_line() RETURNS trigger AS $$
DECLARE
    published boolean;
BEGIN
    SELECT bool_or(state = 'published') INTO published FROM eco_town_list
     WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.list_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.list_id END);
    IF published AND (TG_OP <> 'UPDATE' OR
        (OLD.list_id, OLD.power_id, OLD.can_inspect, OLD.can_punish, OLD.can_coerce, OLD.date_from, OLD.date_to,
         OLD.guiding_agency_id)
        IS DISTINCT FROM
        (NEW.list_id, NEW.power_id, NEW.can_inspect, NEW.can_punish, NEW.can_coerce, NEW.date_from, NEW.date_to,
         NEW.guiding_agency_id))
    THEN
        RAISE EXCEPTION 'eco_town_list_line: the list is published' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$ LANGUAGE plpgsql;
"""

LIST = (
    _REFUSE,
    """
CREATE OR REPLACE TRIGGER eco_town_list_keep BEFORE UPDATE ON eco_town_list FOR EACH ROW
WHEN (OLD.state = 'published' AND
    (OLD.state, OLD.name, OLD.agency_id, OLD.version, OLD.approval_document, OLD.approval_date, OLD.date_start,
     OLD.published_on, OLD.published_by_id, OLD.publication_link)
    IS DISTINCT FROM
    (NEW.state, NEW.name, NEW.agency_id, NEW.version, NEW.approval_document, NEW.approval_date, NEW.date_start,
     NEW.published_on, NEW.published_by_id, NEW.publication_link))
EXECUTE FUNCTION eco_checklist_refuse('the list is published')
""",
    """
CREATE OR REPLACE TRIGGER eco_town_list_stay BEFORE DELETE ON eco_town_list FOR EACH ROW
WHEN (OLD.state = 'published') EXECUTE FUNCTION eco_checklist_refuse('the list is published')
""",
    """
CREATE OR REPLACE TRIGGER eco_town_list_whole BEFORE TRUNCATE ON eco_town_list
EXECUTE FUNCTION eco_checklist_refuse('lists are kept')
""",
)

LINE = (
    _REFUSE,
    _REFUSE_LINE,
    """
CREATE OR REPLACE TRIGGER eco_town_list_line_keep BEFORE INSERT OR UPDATE OR DELETE ON eco_town_list_line
FOR EACH ROW EXECUTE FUNCTION eco_checklist_refuse_line()
""",
    """
CREATE OR REPLACE TRIGGER eco_town_list_line_whole BEFORE TRUNCATE ON eco_town_list_line
EXECUTE FUNCTION eco_checklist_refuse('lists are kept')
""",
)

# A grant may only end earlier or be voided before it began, and names the list that did it.
GRANT = (
    _REFUSE,
    """
CREATE OR REPLACE TRIGGER eco_grant_keep BEFORE UPDATE ON eco_grant FOR EACH ROW
WHEN (
    (OLD.agency_id, OLD.power_id, OLD.function, OLD.date_from, OLD.list_line_id)
    IS DISTINCT FROM (NEW.agency_id, NEW.power_id, NEW.function, NEW.date_from, NEW.list_line_id)
    OR COALESCE(NEW.date_to, 'infinity') > COALESCE(OLD.date_to, 'infinity')
    OR (OLD.is_void AND NEW.is_void IS NOT TRUE)
    OR (OLD.replaced_by_id IS NOT NULL AND OLD.replaced_by_id IS DISTINCT FROM NEW.replaced_by_id)
    OR (NEW.replaced_by_id IS NULL
        AND (OLD.date_to, OLD.is_void) IS DISTINCT FROM (NEW.date_to, NEW.is_void))
)
EXECUTE FUNCTION eco_checklist_refuse('a grant is changed by publishing a list only')
""",
    """
CREATE OR REPLACE TRIGGER eco_grant_stay BEFORE DELETE ON eco_grant FOR EACH ROW
EXECUTE FUNCTION eco_checklist_refuse('grants are kept')
""",
    """
CREATE OR REPLACE TRIGGER eco_grant_whole BEFORE TRUNCATE ON eco_grant
EXECUTE FUNCTION eco_checklist_refuse('grants are kept')
""",
)


SOURCE = (
    _REFUSE,
    """
CREATE OR REPLACE TRIGGER eco_town_list_source_keep BEFORE UPDATE OR DELETE ON eco_town_list_source FOR EACH ROW
EXECUTE FUNCTION eco_checklist_refuse('official papers are kept')
""",
    """
CREATE OR REPLACE TRIGGER eco_town_list_source_whole BEFORE TRUNCATE ON eco_town_list_source
EXECUTE FUNCTION eco_checklist_refuse('official papers are kept')
""",
)


def install(cr, statements):
    """Create or replace the functions and triggers of one table, through the cursor ``cr``."""
    for statement in statements:
        cr.execute(statement)
