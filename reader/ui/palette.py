"""The command palette: everything a key would do right now."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.markup import escape
from textual.types import IgnoreReturnCallbackType


class KeyCommands(Provider):
    """Offers the commands of the focused widget, the screen and the app, as their keys would give them."""

    async def discover(self) -> Hits:
        """Offer every command, before anything is typed."""
        for name, help_text, run in self._commands():
            yield DiscoveryHit(name, run, help=help_text)

    async def search(self, query: str) -> Hits:
        """Offer the commands whose name fits `query`."""
        matcher = self.matcher(query)
        for name, help_text, run in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=help_text)

    def _commands(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        """Return name, help and what to run for each command, those shown in the key line first."""
        seen: set[str] = set()
        active = sorted(self.screen.active_bindings.values(), key=lambda one: not one.binding.show)
        for node, binding, enabled, _ in active:
            if not binding.description or binding.system or not enabled or binding.action in seen:
                continue
            seen.add(binding.action)
            keys = f"{self.app.get_key_display(binding)}  {binding.tooltip}".strip()
            yield binding.description, escape(keys), partial(self.app.run_action, binding.action, node)
