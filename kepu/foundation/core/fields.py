"""Model fields that encrypt what they hold."""
