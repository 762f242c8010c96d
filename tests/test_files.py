"""Safe reading and atomic writing."""

import errno
import os
import stat
from pathlib import Path

import pytest

from reader.errors import BadInput, FileTrouble
from reader.files import (
    home_expanded,
    is_regular_file,
    is_there,
    read_bytes,
    remove_temporaries,
    write_atomically,
    write_new,
)


def test_a_written_file_is_read_back(tmp_path: Path) -> None:
    """Folders that are missing are made; nothing but the file is left behind."""
    path = tmp_path / "notes" / "on it.json"
    write_atomically(path, b"first")
    write_atomically(path, b"second")
    assert read_bytes(path) == b"second"
    assert [*path.parent.iterdir()] == [path]


def test_who_may_read_a_file_is_up_to_its_owner(tmp_path: Path) -> None:
    """A new file follows the umask; a file that is there keeps its mode."""
    old_mask = os.umask(0o077)
    try:
        write_atomically(tmp_path / "new", b"x")
    finally:
        os.umask(old_mask)
    shared = tmp_path / "shared"
    shared.touch()
    shared.chmod(0o664)
    write_atomically(shared, b"x")
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("new", "shared")] == [0o600, 0o664]


def test_devices_and_folders_are_never_replaced(tmp_path: Path) -> None:
    """What is no regular file stays what it is."""
    pipe, folder = tmp_path / "pipe", tmp_path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    for path in (pipe, folder):
        with pytest.raises(FileTrouble, match="no regular file"):
            write_atomically(path, b"x")
    assert {path.name for path in tmp_path.iterdir()} == {"pipe", "folder"}
    assert pipe.is_fifo()


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    """A folder that is none, and a name that is too long, are told; nothing is left behind."""
    (tmp_path / "file").write_bytes(b"old")
    for path in (tmp_path / "file" / "below", tmp_path / ("x" * 300)):
        with pytest.raises(FileTrouble, match="could not be written"):
            write_atomically(path, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"old")]


@pytest.mark.parametrize("name", ["x" * 5_000, "x/" * 3_000, "nul\0", "\udcff", "", "missing", "~nobody-of-this-name"])
def test_any_name_can_be_asked_for(tmp_path: Path, name: str) -> None:
    """No name makes the question fail whether it is there."""
    path = tmp_path / "folder" / name
    assert not is_there(path)
    assert not is_regular_file(path)
    assert home_expanded(Path(name)) == Path(name)


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """Pipes, devices, folders, links to themselves and what is missing are refused at once, by name."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/zero")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "device", "folder", "missing"):
        with pytest.raises(BadInput, match=name):
            read_bytes(tmp_path / name)
    (tmp_path / "itself").symlink_to("itself")
    with pytest.raises(FileTrouble, match="itself cannot be read: too many levels"):
        read_bytes(tmp_path / "itself")


def test_huge_files_are_refused_unread(tmp_path: Path) -> None:
    """A file larger than any article is refused by its size."""
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(BadInput, match=r"huge\.txt has 68,157,440 bytes"):
        read_bytes(huge)


def test_what_killed_writers_left_is_removed(tmp_path: Path) -> None:
    """Only what has the name of a temporary file of ours."""
    names = [".port.txt.json.0123456789ab.tmp", ".mine.tmp", "port.txt.json", "x.0123456789ab.tmp"]
    for name in names:
        (tmp_path / name).touch()
    remove_temporaries(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*names[1:]}
    remove_temporaries(tmp_path / "missing")


def test_the_old_file_is_kept_on_request(tmp_path: Path) -> None:
    """Each write keeps the state before it, also when a write that failed has kept the same one already."""
    path, kept = tmp_path / "page", tmp_path / "page.bak"
    write_atomically(path, b"first", keep=kept)
    assert not kept.exists()
    write_atomically(path, b"second", keep=kept)
    assert (path.read_bytes(), kept.read_bytes()) == (b"second", b"first")
    kept.unlink()
    os.link(path, kept)
    write_atomically(path, b"third", keep=kept)
    assert (path.read_bytes(), kept.read_bytes()) == (b"third", b"second")
    assert {one.name for one in tmp_path.iterdir()} == {"page", "page.bak"}


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_where_folders_cannot_be_synced_files_are_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """Some network and stick file systems know no syncing of folders; that is no failed write."""
    sync = os.fsync

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(code, os.strerror(code))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    write_atomically(tmp_path / "page", b"text")
    assert (tmp_path / "page").read_bytes() == b"text"


def test_a_new_file_takes_no_other_s_place(tmp_path: Path) -> None:
    """What is there stays, be it a file, a folder or a link to nowhere; nothing is left behind."""
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "victim")
    for name in ("file", "folder", "link"):
        with pytest.raises(FileExistsError):
            write_new(tmp_path / name, b"new")
    write_new(tmp_path / "free", b"new")
    assert (tmp_path / "free").read_bytes() == b"new"
    assert (tmp_path / "file").read_bytes() == b"old"
    assert {path.name for path in tmp_path.iterdir()} == {"file", "folder", "link", "free"}


def test_a_new_file_where_files_have_but_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk without second names a file is new all the same, and takes no other's place."""

    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_new(tmp_path / "free", b"new")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "free", b"newer")
    with pytest.raises(FileTrouble, match="could not be written"):
        write_new(tmp_path / "no folder" / "free", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("free", b"new")]


def test_a_file_that_grows_beyond_all_bounds(tmp_path: Path) -> None:
    """A file that was small when it was looked at and has no end when it is read is refused, not cut."""
    path = tmp_path / "log.txt"
    path.write_bytes(b"x" * 10)
    whole = os.fstat

    def grown(descriptor: int) -> os.stat_result:
        status = whole(descriptor)
        with path.open("ab") as log:
            log.write(b"y" * 10)
        return status

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fstat", grown)
        with pytest.raises(BadInput, match="grows while it is read"):
            read_bytes(path, largest=15)


def test_a_pipe_in_a_file_s_place_is_not_waited_for(tmp_path: Path) -> None:
    """What takes the place of a file between the look and the opening is refused as well."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    whole = Path.stat

    def swapped(self: Path) -> os.stat_result:
        status = whole(self)
        self.unlink()
        os.mkfifo(self)
        return status

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "stat", swapped)
        with pytest.raises(BadInput, match="not a file of text"):
            read_bytes(path)
