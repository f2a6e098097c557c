"""Pages of plans: intake of a document, the plan itself, sheets, reports and the ledger."""
