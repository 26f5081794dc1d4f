from . import models
from .hooks import start_in_chinese
