"""What waits for whom, and who is told: projections of moves that were made elsewhere.

Nothing here decides or audits; the services and tables of moves above do.
"""
