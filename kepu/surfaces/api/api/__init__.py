"""The application programs talk to: who they are, what they may ask, how they are refused."""

from kepu.surfaces.api.api.application import application

__all__ = ["application"]
