"""Where `reader` and `python -m reader` begin."""

from reader.cli import main

if __name__ == "__main__":
    main()
