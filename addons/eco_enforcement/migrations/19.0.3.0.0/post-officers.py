"""Officers get their post, and a certificate taken away gets the entry of its history that says so."""


def migrate(cr, version):
    """Take over agency and kind of staff as the post held so far, and the day in the former column as an entry."""
    cr.execute(
        """
        INSERT INTO eco_officer_post (officer_id, agency_id, staff_kind, duty,
                                      create_uid, create_date, write_uid, write_date)
        SELECT o.id, o.agency_id, o.staff_kind, COALESCE(o.duty, 'environment'),
               1, now() AT TIME ZONE 'UTC', 1, now() AT TIME ZONE 'UTC'
          FROM eco_officer o
         WHERE NOT EXISTS (SELECT FROM eco_officer_post p WHERE p.officer_id = o.id)
        """
    )
    cr.execute(
        "SELECT 1 FROM information_schema.columns WHERE table_name = 'eco_certificate' AND column_name = 'withdrawn_on'"
    )
    if cr.fetchone():
        cr.execute(
            """
            INSERT INTO eco_certificate_event (certificate_id, kind, day, reason,
                                               create_uid, create_date, write_uid, write_date)
            SELECT c.id, 'withdrawn', c.withdrawn_on, '由原登记的“暂扣、收回或者交回日期”转入，种类待核实',
                   1, now() AT TIME ZONE 'UTC', 1, now() AT TIME ZONE 'UTC'
              FROM eco_certificate c
             WHERE c.withdrawn_on IS NOT NULL
               AND NOT EXISTS (SELECT FROM eco_certificate_event e WHERE e.certificate_id = c.id)
            """
        )
