from . import act_wizard
