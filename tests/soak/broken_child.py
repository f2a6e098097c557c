"""A child that fails on purpose: by the seed it answers, is slow, hangs, or dies."""

import json
import os
import sys
import time

if __name__ == "__main__":
    for line in sys.stdin:
        if line.strip() == "2":
            os.abort()
        if line.strip() == "1":
            time.sleep(60)
        seconds = 11 if line.strip() == "3" else 0.1
        sys.stdout.write(json.dumps({"result": "read", "seconds": seconds, "peak": 1}) + "\n")
        sys.stdout.flush()
