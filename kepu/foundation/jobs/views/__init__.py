"""Pages for system administrators: jobs, and what is to leave the system."""
