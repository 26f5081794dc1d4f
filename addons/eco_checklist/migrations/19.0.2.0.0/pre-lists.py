"""Lists published before the procedure was recorded here were approved on paper: they say so."""


def migrate(cr, version):
    """Mark them before the new triggers stand, which refuse any change of a published list."""
    cr.execute("ALTER TABLE eco_town_list ADD COLUMN IF NOT EXISTS procedure varchar")
    cr.execute(
        "UPDATE eco_town_list SET procedure = CASE WHEN state = 'published' THEN 'on_record' ELSE 'system' END"
        " WHERE procedure IS NULL"
    )
