"""Annual work plans, their items, tasks, sheets, reports and ledger."""
