"""The clock, business errors, the policy base and registry, field encryption."""
