"""The folder is the registry: a room's plugins are the modules of mtaudit/<room>/ and of its entry-point group."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class PluginError(Exception):
    """A plugin could not be loaded; the message names the package that broke."""


@cache
def own(room_name: str) -> tuple[str, ...]:
    """The names of our own plugins in a room, sorted. Loads nothing."""
    package = importlib.import_module(f"mtaudit.{room_name}")
    return tuple(sorted(m.name for m in pkgutil.iter_modules(package.__path__) if not m.name.startswith("_")))


@cache
def others(room_name: str) -> dict[str, EntryPoint]:
    """Third parties' plugins in a room. Looked up only when needed, since reading packages' metadata takes time."""
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=f"mtaudit.{room_name}")}


def room(room_name: str) -> tuple[str, ...]:
    """The names of all plugins in a room ("detectors", "readers", "reporters", "classes"), sorted. Loads nothing."""
    return tuple(sorted({*own(room_name), *others(room_name)}))


def load(room_name: str, name: str) -> Any:
    """The plugin itself. Raises KeyError for an unknown name, PluginError when a third party's module breaks."""
    if name in own(room_name):
        return importlib.import_module(f"mtaudit.{room_name}.{name}")
    where = others(room_name)[name]
    try:
        return where.load()
    except Exception as error:
        package = where.dist.name if where.dist else where.value
        raise PluginError(f"{room_name[:-1]} {name!r} of package {package!r} does not load: {error}") from error
