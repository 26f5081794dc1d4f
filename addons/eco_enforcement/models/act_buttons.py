"""The buttons by which a form offers the acts of a table."""

from lxml import etree

from .case_facts import ROLE_GROUPS


def act_buttons(act, by_role=True):
    """Make the button of an act twice: full when it may be done, pale when something still stands against it.

    ``by_role``: only people of the act's role get it; else the form itself knows who is offered what.
    """
    offered, can = f"',{act.code},' in offered_acts", f"',{act.code},' in open_acts"
    groups = {"groups": ROLE_GROUPS[act.role]} if by_role else {}
    for style, invisible in (("btn-primary", f"not ({can})"), ("btn-secondary", f"{can} or not ({offered})")):
        yield etree.Element(
            "button",
            name="action_open_act",
            type="object",
            string=act.title,
            invisible=invisible,
            context=repr({"eco_act": act.code}),
            **{"class": style, "data-act": act.code, **groups},
        )
