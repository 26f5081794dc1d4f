"""The article on which each ground for no penalty or for leniency rests."""

from types import MappingProxyType

from .grounds import LeniencyGround, NoPenaltyGround
from .judging import apl

# Paragraph 2 of art. 33 is proof of no fault; art. 57(1)(三) facts that do not stand.
NO_PENALTY_BASIS = MappingProxyType(
    {
        NoPenaltyGround.MINOR: apl(33, 1),
        NoPenaltyGround.FIRST: apl(33, 1),
        NoPenaltyGround.NO_FAULT: apl(33, 2),
        NoPenaltyGround.CHILD: apl(30),
        NoPenaltyGround.INCAPABLE: apl(31),
        NoPenaltyGround.EXPIRED: apl(36),
        NoPenaltyGround.NOT_ESTABLISHED: apl(57, 1, 3),
    }
)
# On these the violation stands, so the party is educated (art. 33(3)) and told to correct (art. 28).
EDUCATED = frozenset(NoPenaltyGround) - {NoPenaltyGround.NOT_ESTABLISHED}

LENIENCY_BASIS = MappingProxyType(
    {
        LeniencyGround.MINOR_AGE: apl(30),
        LeniencyGround.PARTIAL_CAPACITY: apl(31),
        LeniencyGround.REMEDIED: apl(32, 1, 1),
        LeniencyGround.COERCED: apl(32, 1, 2),
        LeniencyGround.CONFESSED: apl(32, 1, 3),
        LeniencyGround.MERIT: apl(32, 1, 4),
        LeniencyGround.OTHER_LAW: apl(32, 1, 5),
    }
)
