from kepu.foundation.identity.models.persons import Person

__all__ = ["Person"]
