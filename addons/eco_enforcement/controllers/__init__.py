from . import officer
