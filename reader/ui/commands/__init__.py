"""Key, name and help of each command, one file per place where it is given; `places` has them all.

A command's id names it in `config.toml` and in `reader keys`; its description is its name in the footer, the help and
the palette; its tooltip is the longer help.
"""
