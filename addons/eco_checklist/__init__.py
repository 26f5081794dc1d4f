from . import controllers, models, wizards
from .hooks import start_in_chinese
