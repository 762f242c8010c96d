"""What the terminal may do to us: a byte on standard input that is no UTF-8 must not end the program."""

import codecs
from functools import partial


def tolerate_broken_input() -> None:
    """Let Textual's driver replace broken bytes, as X10 mouse reports bring, instead of failing on them.

    Textual 8.2.8 decodes input strictly (its issue #6668).
    """
    try:
        from textual.drivers import linux_driver
    except ImportError:  # not on a POSIX system: another driver, another way of reading
        return
    linux_driver.getincrementaldecoder = lambda encoding: partial(  # type: ignore[attr-defined]  # a name it imported
        codecs.getincrementaldecoder(encoding), errors="replace"
    )
