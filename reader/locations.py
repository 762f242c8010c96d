"""Where settings, data, state, cache and the bundled seeds live."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import platformdirs

APP = "reader"


@dataclass(frozen=True, slots=True)
class Locations:
    """The folders of one user; none is created before something is written there."""

    config: Path
    data: Path
    state: Path
    cache: Path

    @classmethod
    def of_user(cls) -> "Locations":
        """Return the folders this system's conventions give to the user (XDG on Linux)."""
        return cls(
            config=platformdirs.user_config_path(APP),
            data=platformdirs.user_data_path(APP),
            state=platformdirs.user_state_path(APP),
            cache=platformdirs.user_cache_path(APP),
        )

    @property
    def settings_file(self) -> Path:
        """Where the user's settings are."""
        return self.config / "config.toml"

    def index_of(self, roots: tuple[Path, ...]) -> Path:
        """Return the folder that holds the index and the parsed articles of the library made of `roots`."""
        return self.cache / "libraries" / library_key(roots)

    def notes_of(self, root: Path) -> Path:
        """Return the folder for the annotations of a library that cannot be written."""
        return self.data / "annotations" / library_key((root,))


def library_key(roots: tuple[Path, ...]) -> str:
    """Return a short name for the library made of `roots`, stable between runs."""
    joined = "\0".join(str(root) for root in roots)
    return sha256(joined.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def bundled_seeds() -> Path:
    """Return the folder of the seed articles: inside an installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"
