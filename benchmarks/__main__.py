"""All that is measured of searching, one after the other: python -m benchmarks [--articles N].

On articles made up from a seed and, where they lie beside the repository, on newswires: indexing and answering beside
other engines, ranking, typing into the running program, starting. Each is a command of its own, too.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.corpus import unpack_reuters, write_articles


def main() -> None:
    """Make the corpora and run one benchmark after the other on them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000, help="how many to make up")
    number = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        made_up = Path(name, "made-up")
        made_up.mkdir()
        write_articles(made_up, number)
        corpora = {"made-up articles": made_up, "newswires": unpack_reuters(Path(name, "newswires"))}
        for called, folder in corpora.items():
            if folder is None:
                print(f"\n# There are no {called} beside the repository")
                continue
            for benchmark in ("indexing", "typing", "launch"):
                _run(benchmark, called, str(folder))
        _run("ranking", "judged queries")


def _run(benchmark: str, called: str, *arguments: str) -> None:
    print(f"\n# {benchmark.capitalize()}: {called}\n", flush=True)
    subprocess.run([sys.executable, "-m", f"benchmarks.{benchmark}", *arguments], check=True)


if __name__ == "__main__":
    main()
