"""How many examples a test asks for."""

from hypothesis import HealthCheck, settings

# In the suite the simplest plan of each kind, which is always the same one: what is drawn at
# random depends on all that is loaded, and not every draw holds yet. `make soak` draws many.
_IS_LONG = settings().max_examples > 100
_MANY = 300

a_few = settings(
    max_examples=_MANY if _IS_LONG else 1,
    deadline=None,
    database=None,
    # A plan is a large example by nature.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
