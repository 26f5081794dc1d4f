from . import exhibit, officer
from . import evidence, officer
