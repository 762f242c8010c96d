"""How well and how fast figures are found: python -m benchmarks.figures.

Reads the labelled sentences of tests/figures/accuracy, again and again for the speed, and prints F1 of value, value
with unit and value with change beside sentences per second. Where quantulum3 can be imported, it reads the same
sentences in the same run; Reader does not need it, so it belongs in an environment of its own:

    python -m venv /tmp/peer && /tmp/peer/bin/pip install quantulum3 && /tmp/peer/bin/python -m benchmarks.figures
"""

import argparse
import importlib
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from reader.figures.units import currency_table, unit_table
from tests.figures.accuracy.scoring import SETS, Label, Score, Sentence, found_in, labelled_sentences, score

Finder = Callable[[str], Sequence[Label]]


def quantulum3() -> Finder | None:
    """Return what quantulum3 finds in a text, or None where it is not installed; it tells no change."""
    try:
        parser = importlib.import_module("quantulum3.parser")
    except ImportError:
        return None
    names = currency_table.NAMES | unit_table.NAMES | {"percentage": "percent"}

    def find(text: str) -> list[Label]:
        return [Label(found.value, _unit_named(found.unit.name, names), "=") for found in parser.parse(text)]

    return find


def _unit_named(name: str, names: Mapping[str, str]) -> str | None:
    """Return the unit as Reader calls it, so that another name for the same unit is no mistake."""
    return None if name == "dimensionless" else names.get(name.lower(), name)


def sentences_per_second(find: Finder, sentences: Sequence[Sentence], seconds: float) -> float:
    """Return how many sentences are read per second of processor time."""
    read, began = 0, time.process_time()
    while time.process_time() - began < seconds:
        for sentence in sentences:
            find(sentence.text)
        read += len(sentences)
    return read / (time.process_time() - began)


def milliseconds_to_import() -> float:
    """Return how long a fresh interpreter takes to import the recogniser: the best of five."""
    command = "import time; began = time.perf_counter(); import reader.figures.find; print(time.perf_counter() - began)"
    runs = [subprocess.run([sys.executable, "-c", command], capture_output=True, check=True) for _ in range(5)]
    return min(float(run.stdout) for run in runs) * 1000


def row(name: str, scores: Score, speed: float, ratio: float) -> str:
    """Return one line of the table."""
    cells = " | ".join(f"{cell:.1f}" for cell in scores)
    return f"| {name} | {cells} | {speed:,.0f} | {ratio:.1f} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=3.0, help="how long each one reads")
    seconds = parser.parse_args().seconds
    sentences = labelled_sentences(*SETS)
    peer = quantulum3()
    finders = {"Reader": found_in} | ({"quantulum3": peer} if peer else {})
    speeds = {name: sentences_per_second(find, sentences, seconds) for name, find in finders.items()}
    slowest = min(speeds.values())
    print("| | value | value + unit | value + change | sentences/s | × slowest |\n|---|--:|--:|--:|--:|--:|")
    for name, find in finders.items():
        scores = score(sentences, [find(sentence.text) for sentence in sentences])
        print(row(name, scores, speeds[name], speeds[name] / slowest))
    print(f"\nImporting reader.figures.find takes {milliseconds_to_import():.0f} ms.")
    if peer is None:
        print("quantulum3 is not installed here; --help says how to compare with it.")


if __name__ == "__main__":
    main()
