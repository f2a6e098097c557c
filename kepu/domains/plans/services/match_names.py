"""Take printed names to the register: what is called so needs nobody, the rest a person."""

from collections.abc import Iterable

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.matching import Matcher, Proposal, Reason
from kepu.domains.plans.models import NamedUnit
from kepu.foundation.units.register import Register

# A former name leads to one unit too, but whether the plan means it is for a person to say.
NEEDS_NOBODY = (Reason.CURRENT, Reason.ALIAS)


def propose_matches(names: Iterable[NamedUnit], register: Register) -> None:
    """Set on unsaved ``names`` the best of what the register proposes, where it proposes any.

    A body of another level is hardly meant: it stays a choice on the page, and is not set.
    """
    matcher = Matcher(register)
    for name in names:
        proposals = matcher.match(name.name_printed)
        if proposals and proposals[0].reason is not Reason.LEVEL:
            _take(name, proposals[0])


def _take(name: NamedUnit, proposal: Proposal) -> None:
    name.unit_id = None if proposal.is_group else proposal.ref
    name.group_id = proposal.ref if proposal.is_group else None
    name.match_reason = MatchReason(proposal.reason)
    name.is_confirmed = proposal.is_certain and proposal.reason in NEEDS_NOBODY
