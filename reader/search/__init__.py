"""The index of a library: finding passages by their words. The only package that knows Whoosh."""
