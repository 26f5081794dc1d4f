from . import exhibit, officer, paper
