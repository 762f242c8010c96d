"""The kinds of number: each file knows one and gives `mentions(reading)`; the order here is who wins where two overlap."""

from reader.figures.kinds import (
    ages,
    count,
    dates,
    durations,
    measure,
    money,
    names,
    ordinals,
    percent,
    ratio,
    times,
    years,
)

IN_ORDER_OF_PRECEDENCE = (dates, times, names, ordinals, percent, money, ratio, ages, durations, years, measure, count)
"""Mentions that are no figures come first: whatever they cover is taken."""
