"""Reads a work plan out of a document: header, sections, items, units, deadlines, findings.

Pure code on the documents engine; it knows neither Django nor the register of units.
"""

from kepu.domains.plans.reading.plan import read_plan
from kepu.domains.plans.reading.shapes import PlanReading

__all__ = ["PlanReading", "read_plan"]
