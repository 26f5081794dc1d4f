from . import agency_import, competence_wizard, list_comparison, list_step, referral_wizard
from . import competence_wizard, list_comparison, list_step, referral_wizard
from . import list_step, town_today
from . import competence_wizard, list_comparison, list_step, referral_wizard, town_today
