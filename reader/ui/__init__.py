"""Everything that is drawn; the only package that knows Textual."""

import os

os.environ.setdefault("TEXTUAL_FPS", "120")  # a key is seen within 16 ms; Textual's own 60 take up to that much to wait
