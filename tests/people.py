"""Users who hold roles, for the tests of modules that stand below `access`.

Their code may not import `access`, and the import contracts hold for their tests too; what needs
a user with a role takes it from here, above all floors.
"""

from kepu.foundation.access.tests.factories import RoleGrantFactory, UserFactory, user_at

__all__ = ["RoleGrantFactory", "UserFactory", "user_at"]
