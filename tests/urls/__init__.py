"""Every URL, visited by every role: one recipe for each, and none may lack one."""
