"""How anything of that kind is done; an engine knows no domain."""
