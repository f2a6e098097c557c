"""What is run from a checkout: building, checking, making examples."""
