"""Work that happens by itself: the tick, its run keys, and the outbox."""
