from . import agency_import, list_step
