"""Pages of the record, for audit administrators."""
