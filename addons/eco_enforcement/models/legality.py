from odoo.exceptions import UserError


class LegalityError(UserError):
    """An act the law does not allow: carries the findings, reads as a numbered list of reasons with articles."""

    def __init__(self, title: str, findings):
        self.findings = tuple(findings)
        lines = [f"{number}. {finding}" for number, finding in enumerate(self.findings, start=1)]
        super().__init__("\n".join([f"不能{title}：", *lines]))
