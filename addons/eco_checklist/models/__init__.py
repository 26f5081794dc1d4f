# The abstract models come first: the others inherit from them.
from . import confirmation, thread  # isort: skip
from . import (
    agency,
    beijing,
    grant,
    hearing_threshold,
    ir_default,
    law,
    law_article,
    power,
    power_basis,
    power_penalty,
    res_users,
    responsibility,
    sector,
    town_list,
    town_list_life,
    town_list_line,
    town_list_opinion,
    town_list_review,
    town_list_rules,
    town_list_source,
)
