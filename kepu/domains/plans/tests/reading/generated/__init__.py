"""Plans grown from a structure, printed in many layouts, damaged, and read back."""
