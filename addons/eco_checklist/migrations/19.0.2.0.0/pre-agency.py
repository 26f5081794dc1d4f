"""Counties that somebody entered by hand become those the product now ships: a code stands for one body."""

COUNTIES = (
    ("qindu", "610402"),
    ("yangling", "610403"),
    ("weicheng", "610404"),
    ("sanyuan", "610422"),
    ("jingyang", "610423"),
    ("qianxian", "610424"),
    ("liquan", "610425"),
    ("yongshou", "610426"),
    ("changwu", "610428"),
    ("xunyi", "610429"),
    ("chunhua", "610430"),
    ("wugong", "610431"),
    ("binzhou", "610482"),
)


def migrate(cr, version):
    """Name the agencies that bear these codes, so that loading the data finds them and leaves them as they are."""
    for name, code in COUNTIES:
        cr.execute(
            """
            INSERT INTO ir_model_data (module, name, model, res_id, noupdate)
            SELECT 'eco_checklist', %s, 'eco.agency', id, TRUE FROM eco_agency WHERE code = %s
            ON CONFLICT DO NOTHING
            """,
            (f"agency_{name}", code),
        )
