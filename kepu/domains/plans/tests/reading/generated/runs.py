"""How many examples a test asks for."""

from hypothesis import HealthCheck, settings

# In the suite a part of what the profile says, for there are many tests; all of it in `make soak`.
_PROFILE = settings().max_examples
_PART = 8 if _PROFILE <= 100 else 1

a_few = settings(
    max_examples=max(_PROFILE // _PART, 1),
    deadline=None,
    # The same examples every time in the suite; other ones in every long run.
    derandomize=_PART > 1,
    # A plan is a large example by nature.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
