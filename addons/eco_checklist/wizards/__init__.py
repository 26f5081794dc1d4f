from . import competence_wizard, list_step, referral_wizard
