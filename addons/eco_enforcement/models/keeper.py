"""Who keeps the things of a body: holders of the keeper's post, never those who investigate."""


def keepers_of(agency):
    """Give the logins that keep things for ``agency``: of the body itself or of one above it."""
    group = agency.env.ref("eco_enforcement.group_keeper").sudo()
    above = [int(part) for part in (agency.parent_path or "").split("/") if part]
    return group.all_user_ids.filtered(lambda user: user.active and user.eco_agency_id.id in above)
