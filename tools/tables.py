"""Making the tables of currencies, units and nouns from maintained data: python -m tools.tables, or `make tables`.

The running program reads the tables only; what they are made from is needed here alone.
"""

from collections.abc import Callable

from tools.currency_names import currency_table
from tools.noun_forms import noun_table
from tools.unit_names import unit_table
from tools.writing import ROOT

TABLES: dict[str, Callable[[], str]] = {
    "reader/figures/units/currency_names.py": currency_table,
    "reader/figures/units/unit_names.py": unit_table,
    "reader/figures/noun_forms.py": noun_table,
}
"""Each generated file, by its place in the repository."""


def main() -> None:
    """Write every table."""
    for path, table in TABLES.items():
        (ROOT / path).write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
