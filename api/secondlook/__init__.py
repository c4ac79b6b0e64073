"""Second Look: a second pair of eyes on a social-media post, before it is published."""

import os

# Before anything imports numpy: on a busy machine a small matrix product takes 24 ms with OpenBLAS'
# default threads and 0.08 ms with one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
