"""What in the register of units a printed name means: proposals, best first, with reasons.

Pure code. A name the register knows, current or former, leads to its unit without a person
where it leads to one only; anything merely similar is a proposal that a person confirms.
"""

from kepu.domains.plans.matching.match import Matcher, match_name
from kepu.domains.plans.matching.proposals import Proposal, Reason

__all__ = ["Matcher", "Proposal", "Reason", "match_name"]
