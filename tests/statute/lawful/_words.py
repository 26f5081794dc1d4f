"""Inputs that many acts take alike."""

OPINION = {"opinion": "同意"}
SERVICE = {"way": "direct", "recipient": "张堃", "place": "示范村三组12号"}
