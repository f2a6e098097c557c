"""What import contracts cannot see, checked against the same order of floors."""
