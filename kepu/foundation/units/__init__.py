"""Organisations over time: dated names, edges, successions and groups."""
