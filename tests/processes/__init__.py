"""Operating-system processes that meet at a barrier, round after round. See README.md."""

import os

# How often the processes meet in one test; `make soak` asks for more.
ROUNDS = int(os.environ.get("KEPU_TEST_ROUNDS", "50"))
