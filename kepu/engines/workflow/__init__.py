"""Tables of moves: from, to, who may, what must hold, what follows."""
