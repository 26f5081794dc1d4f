from .decision import LETTER

INPUTS = {"void_document": {"spoiled": 31, "reason": "打印时卡纸，纸面破损"}}
PREPARED = {"void_document": {"documents": (LETTER,)}}
