from . import exhibit, officer, signed
