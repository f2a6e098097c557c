"""What every application needs, and no domain word: clock, people, units, rights, traces."""
