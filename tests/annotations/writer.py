"""A window of its own for the crash tests: adds notes to a folder and says each one that is saved.

Called as `python -m tests.annotations.writer FOLDER NAME COUNT [FILE_SIZE_LIMIT]`.
"""

import resource
import sys
from pathlib import Path

from reader.annotations.anchor import annotate
from reader.annotations.store import AnnotationStore
from reader.articles.span import Span
from reader.errors import FileTrouble
from tests.annotations.articles import article_of


def main(folder: str, name: str, count: str, limit: str = "") -> None:
    """Add `count` notes, and print the text of each once it is acknowledged."""
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    store = AnnotationStore(Path(folder))
    article = article_of("One sentence on cranes.")
    for number in range(int(count)):
        said = f"{name} {number}"
        try:
            store.put(annotate(article, Span(0, 3), note=said))
        except FileTrouble as trouble:
            sys.stderr.write(f"{trouble}\n")
            return
        sys.stdout.write(f"{said}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
