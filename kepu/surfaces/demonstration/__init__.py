"""A district to try out: units, one account per role, a plan half-way through its year.

Installed by the settings of the demonstration only. Owns no table.
"""
