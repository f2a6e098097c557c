"""What the district does; each module is a full slice of tables, rules, pages and API."""
