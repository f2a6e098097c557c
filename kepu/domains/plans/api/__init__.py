"""Plans over the API: the plan as a document, and the work that follows from it."""
