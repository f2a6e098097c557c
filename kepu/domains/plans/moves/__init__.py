"""The tables of moves: plan, task and report, each beside the rule that guards it."""
