"""Places that are asked for again and again."""

import time
from dataclasses import replace
from pathlib import Path

from reader.annotations.anchor import annotate
from reader.annotations.annotation import Color, State
from tests.annotations.test_notebook import notebook, span_of, written


def test_finding_places_again_takes_no_time(tmp_path: Path) -> None:
    """Where neither the notes nor the text changed, places are remembered; a changed note or text is looked at anew."""
    lines = [
        f"On day {day} the port moved {day * 13} boxes of all kinds to ships of many lands." for day in range(1500)
    ]
    article, notes = written(tmp_path, "\n\n".join(lines)), notebook(tmp_path)
    made = [
        replace(annotate(article, span_of(article, f"moved {day * 13} boxes")), text_hash="sha256:of another text")
        for day in range(0, 1500, 15)
    ]
    notes.take_in(article, made)
    times = []
    for _ in range(2):
        started = time.process_time()
        placed = notes.of(article)
        times.append(time.process_time() - started)
    assert times[1] < times[0] / 4
    notes.revise(article, placed[0].annotation, note="seen", tags=(), color=Color.BLUE, verdict=None)
    assert notes.of(article)[0].annotation.note == "seen"
    shorter = written(tmp_path, "\n\n".join(lines[1:]))
    assert [one.state for one in notes.of(shorter)] == [State.MOVED] * 99 + [State.ORPHAN]
