"""Where people meet the system; a surface composes modules and owns no tables."""
