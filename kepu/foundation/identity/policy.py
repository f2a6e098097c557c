"""Who may see and change persons."""

from django.db.models import Q

from kepu.foundation.core.policy import NOTHING, Actor, Policy, Rule, holding_anywhere
from kepu.foundation.core.roles import SYSTEM_ADMIN
from kepu.foundation.identity.models import Person


def oneself() -> Rule:
    """The person behind the account that asks. Accounts stand above and carry ``person_id``."""

    def scope(user: Actor) -> Q:
        person_id = getattr(user, "person_id", None)
        return Q(pk=person_id) if person_id else NOTHING

    return Rule(scope=scope)


class PersonPolicy(Policy[Person]):
    """Everyone has themselves; the system administrator enters, looks up and erases.

    ``view`` shows particulars masked, ``read`` in full.
    """

    model = Person
    rules = {
        "view": oneself() | holding_anywhere(SYSTEM_ADMIN),
        "register": holding_anywhere(SYSTEM_ADMIN),
        "update": oneself(),
        "read": holding_anywhere(SYSTEM_ADMIN),
        "erase": holding_anywhere(SYSTEM_ADMIN),
    }
