from . import exhibit, officer
