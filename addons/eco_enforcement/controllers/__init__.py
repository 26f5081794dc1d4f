from . import evidence, exhibit, officer
