"""How PostgreSQL holds a record to its steps: each fits the one before, and the stage is the one they led to."""

from odoo.tools import SQL


def chain_rows(cr, table, *owners):
    """Let PostgreSQL check each new row of ``table`` against the row before it of the same record.

    ``owners`` are the columns that may name the record; of a row exactly one is filled.
    """
    cr.execute(_CHAIN_FUNCTION)
    cr.execute(
        SQL(
            "CREATE OR REPLACE TRIGGER %s BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION eco_chain_links(%s)",
            SQL.identifier(f"{table}_links"),
            SQL.identifier(table),
            SQL(", ").join(SQL.identifier(owner) for owner in owners),
        )
    )


# The digest is that of the row's own text and of the row before; the text repeats what the columns say.
_CHAIN_FUNCTION = r"""
CREATE OR REPLACE FUNCTION eco_chain_links() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    held jsonb := to_jsonb(NEW) - 'body';
    said jsonb := NEW.body::jsonb;
    owner text;
    last record;
BEGIN
    SELECT name INTO owner FROM unnest(TG_ARGV) AS name WHERE held ->> name IS NOT NULL LIMIT 1;
    EXECUTE format('SELECT seq, digest FROM %I WHERE %I = $1 ORDER BY seq DESC LIMIT 1', TG_TABLE_NAME, owner)
        INTO last USING (held ->> owner)::integer;
    IF NEW.seq <> coalesce(last.seq, 0) + 1
       OR coalesce(NEW.previous, '') <> coalesce(last.digest, '')
       OR NEW.digest <> encode(sha256(convert_to(coalesce(NEW.previous, '') || E'\n' || NEW.body, 'UTF8')), 'hex')
       OR said ->> 'to_state' IS DISTINCT FROM NEW.to_state
       OR said ->> 'act' IS DISTINCT FROM NEW.act
       OR (said ->> 'seq')::integer IS DISTINCT FROM NEW.seq
    THEN
        RAISE EXCEPTION '记录（%）第%号与前一号不相衔接，拒绝写入', TG_TABLE_NAME, NEW.seq USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$
"""

# A stage is the one its last step led to; arguments: table of the steps, their column, the first stage.
STATE_HAS_STEP = """
CREATE OR REPLACE FUNCTION eco_state_has_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stepped text;
    held text;
BEGIN
    EXECUTE format('SELECT state FROM %I WHERE id = $1', TG_TABLE_NAME) INTO held USING NEW.id;
    EXECUTE format('SELECT to_state FROM %I WHERE %I = $1 ORDER BY seq DESC LIMIT 1', TG_ARGV[0], TG_ARGV[1])
        INTO stepped USING NEW.id;
    IF held IS NOT NULL AND held IS DISTINCT FROM coalesce(stepped, TG_ARGV[2]) THEN
        RAISE EXCEPTION '%: 阶段只能由办理步骤改变（现为%，记载为%）', TG_TABLE_NAME, held, coalesce(stepped, TG_ARGV[2])
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
"""
