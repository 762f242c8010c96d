"""The index of a library, and what it answers; the only package that knows Whoosh and numpy."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy would start threads for matrices, of which there are none
