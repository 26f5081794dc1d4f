"""Which article replaced which: from bare pairs to records that say what changed."""


def migrate(cr, version):
    """Take over the pairs people entered; what changed is to be stated and confirmed by a person."""
    cr.execute("SELECT to_regclass('eco_law_article_succession')")
    if not cr.fetchone()[0]:
        return
    cr.execute(
        """
        INSERT INTO eco_law_correspondence
               (old_id, new_id, old_law_id, old_article, confirmation, create_uid, create_date, write_uid, write_date)
        SELECT pair.old_id, pair.new_id, old.law_id, old.article, 'to_confirm',
               1, now() AT TIME ZONE 'UTC', 1, now() AT TIME ZONE 'UTC'
          FROM eco_law_article_succession pair
          JOIN eco_law_article old ON old.id = pair.old_id
         WHERE pair.old_id <> pair.new_id
        ON CONFLICT DO NOTHING
        """
    )
    cr.execute("DROP TABLE eco_law_article_succession")
