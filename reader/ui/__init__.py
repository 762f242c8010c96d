"""Everything that is drawn; the only package that knows Textual."""

import os

os.environ.setdefault("TEXTUAL_FPS", "240")  # a frame waits 4 ms at most for its turn; Textual's own 60 let it wait 17
