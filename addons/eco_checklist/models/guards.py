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
    fixed boolean;
    published boolean;
BEGIN
    SELECT bool_or(state <> 'draft'), bool_or(state = 'published') INTO fixed, published FROM eco_town_list
     WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.list_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.list_id END);
    -- Before it is published, the first day of a list may still move, and the days of its lines with it.
    IF fixed AND (TG_OP <> 'UPDATE' OR (published AND OLD.date_from IS DISTINCT FROM NEW.date_from) OR
        (OLD.list_id, OLD.power_id, OLD.can_inspect, OLD.can_punish, OLD.can_coerce, OLD.date_to,
         OLD.guiding_agency_id, OLD.status, OLD.transition_rule, OLD.city_consent_document, OLD.city_consent_date,
         OLD.printed_basis, OLD.printed_department, OLD.note)
        IS DISTINCT FROM
        (NEW.list_id, NEW.power_id, NEW.can_inspect, NEW.can_punish, NEW.can_coerce, NEW.date_to,
         NEW.guiding_agency_id, NEW.status, NEW.transition_rule, NEW.city_consent_document, NEW.city_consent_date,
         NEW.printed_basis, NEW.printed_department, NEW.note))
    THEN
        RAISE EXCEPTION 'eco_town_list_line: the list has left the draft' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$ LANGUAGE plpgsql;
"""

_LIST_ORDER = """
CREATE OR REPLACE FUNCTION eco_checklist_list_order() RETURNS trigger AS $$
BEGIN
    IF NEW.state = 'published' AND (TG_OP = 'INSERT' OR (OLD.state NOT IN ('approved', 'published')
        AND NOT (OLD.state = 'draft' AND NEW.procedure = 'on_record')))
    THEN
        RAISE EXCEPTION 'eco_town_list: a list is published after its approval' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$ LANGUAGE plpgsql;
"""


def _kept(table):
    """Return the triggers by which nothing is removed from ``table``."""
    return (
        f"""
CREATE OR REPLACE TRIGGER {table}_stay BEFORE DELETE ON {table} FOR EACH ROW
EXECUTE FUNCTION eco_checklist_refuse('rows are kept')
""",
        f"""
CREATE OR REPLACE TRIGGER {table}_whole BEFORE TRUNCATE ON {table}
EXECUTE FUNCTION eco_checklist_refuse('rows are kept')
""",
    )


LIST = (
    _REFUSE,
    _LIST_ORDER,
    """
CREATE OR REPLACE TRIGGER eco_town_list_keep BEFORE UPDATE ON eco_town_list FOR EACH ROW
WHEN (OLD.state = 'published' AND
    (OLD.state, OLD.name, OLD.agency_id, OLD.version, OLD.approval_document, OLD.approval_date, OLD.date_start,
     OLD.published_on, OLD.published_by_id, OLD.publication_link, OLD.transition_rule, OLD.procedure, OLD.round,
     OLD.approval_meeting, OLD.drafted_by_id)
    IS DISTINCT FROM
    (NEW.state, NEW.name, NEW.agency_id, NEW.version, NEW.approval_document, NEW.approval_date, NEW.date_start,
     NEW.published_on, NEW.published_by_id, NEW.publication_link, NEW.transition_rule, NEW.procedure, NEW.round,
     NEW.approval_meeting, NEW.drafted_by_id))
EXECUTE FUNCTION eco_checklist_refuse('the list is published')
""",
    """
CREATE OR REPLACE TRIGGER eco_town_list_fixed BEFORE UPDATE ON eco_town_list FOR EACH ROW
WHEN (OLD.state <> 'draft' AND
    (OLD.name, OLD.agency_id, OLD.version, OLD.transition_rule)
    IS DISTINCT FROM (NEW.name, NEW.agency_id, NEW.version, NEW.transition_rule))
EXECUTE FUNCTION eco_checklist_refuse('the list has left the draft')
""",
    # A list is published after its approval, or as one that was published on paper before.
    """
CREATE OR REPLACE TRIGGER eco_town_list_order BEFORE INSERT OR UPDATE ON eco_town_list FOR EACH ROW
EXECUTE FUNCTION eco_checklist_list_order()
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
        AND (OLD.date_to, OLD.is_void, OLD.transition_rule)
            IS DISTINCT FROM (NEW.date_to, NEW.is_void, NEW.transition_rule))
    OR (OLD.replaced_by_id IS NOT NULL AND OLD.transition_rule IS DISTINCT FROM NEW.transition_rule)
)
EXECUTE FUNCTION eco_checklist_refuse('a grant is changed by publishing a list only')
""",
    *_kept("eco_grant"),
)

SOURCE = (
    _REFUSE,
    """
CREATE OR REPLACE TRIGGER eco_town_list_source_keep BEFORE UPDATE ON eco_town_list_source FOR EACH ROW
EXECUTE FUNCTION eco_checklist_refuse('official papers are kept')
""",
    *_kept("eco_town_list_source"),
)

# What a department said is said once; what the drafter answered is answered once.
OPINION = (
    _REFUSE,
    """
CREATE OR REPLACE TRIGGER eco_town_list_opinion_keep BEFORE UPDATE ON eco_town_list_opinion FOR EACH ROW
WHEN (
    (OLD.list_id, OLD.round, OLD.agency_id, OLD.asked_by_id, OLD.asked_at)
    IS DISTINCT FROM (NEW.list_id, NEW.round, NEW.agency_id, NEW.asked_by_id, NEW.asked_at)
    OR (OLD.verdict IS NOT NULL AND (OLD.verdict, OLD.text, OLD.given_by_id, OLD.given_at)
        IS DISTINCT FROM (NEW.verdict, NEW.text, NEW.given_by_id, NEW.given_at))
    OR (OLD.answer IS NOT NULL AND (OLD.answer, OLD.answered_by_id)
        IS DISTINCT FROM (NEW.answer, NEW.answered_by_id))
)
EXECUTE FUNCTION eco_checklist_refuse('an opinion stays as it was given')
""",
    *_kept("eco_town_list_opinion"),
)

REVIEW = (
    _REFUSE,
    """
CREATE OR REPLACE TRIGGER eco_town_list_review_keep BEFORE UPDATE ON eco_town_list_review FOR EACH ROW
EXECUTE FUNCTION eco_checklist_refuse('a review stays as it was made')
""",
    *_kept("eco_town_list_review"),
)


def install(cr, statements):
    """Create or replace the functions and triggers of one table, through the cursor ``cr``."""
    for statement in statements:
        cr.execute(statement)
