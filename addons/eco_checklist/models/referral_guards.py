"""What PostgreSQL itself refuses about referrals and rulings, whoever asks."""

from . import guards


def _kept(table, columns, condition="FALSE"):
    """Return the statements that keep ``columns`` of ``table`` as written, and any row that meets ``condition``."""
    old, new = (", ".join(f"{side}.{column}" for column in columns) for side in ("OLD", "NEW"))
    refuse = "EXECUTE FUNCTION eco_checklist_refuse('referrals and rulings are kept')"
    return (
        guards._REFUSE,
        f"CREATE OR REPLACE TRIGGER {table}_keep BEFORE UPDATE ON {table} FOR EACH ROW"
        f" WHEN (({old}) IS DISTINCT FROM ({new}) OR {condition}) {refuse}",
        f"CREATE OR REPLACE TRIGGER {table}_stay BEFORE DELETE ON {table} FOR EACH ROW {refuse}",
        f"CREATE OR REPLACE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} {refuse}",
    )


REFERRAL = _kept(
    "eco_referral",
    ("matter_id", "agency_id", "core", "place", "day", "facts", "sender_id", "started_by_id", "started_on", "basis",
     "reasons"),
    "(OLD.state, OLD.body_id) IS DISTINCT FROM (NEW.state, NEW.body_id) AND OLD.state IN ('accepted', 'ruled')",
)  # fmt: skip
HOP = _kept(
    "eco_referral_hop",
    ("referral_id", "number", "sender_id", "receiver_id", "basis", "reason", "day", "user_id"),
    "(OLD.state, OLD.better_id, OLD.answer_basis, OLD.answer_reason, OLD.answered_on, OLD.answered_by_id)"
    " IS DISTINCT FROM"
    " (NEW.state, NEW.better_id, NEW.answer_basis, NEW.answer_reason, NEW.answered_on, NEW.answered_by_id)"
    " AND OLD.state <> 'pending'",
)
RULING = _kept(
    "eco_ruling", ("referral_id", "matter_id", "area_id", "body_id", "basis", "reason", "day", "ruled_by_id")
)
