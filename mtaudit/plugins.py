"""The folder is the registry: a room's plugins are the modules of mtaudit/<room>/ and of its entry-point group."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType
from typing import Any


class PluginError(Exception):
    """A plugin could not be loaded; the message names the package that broke."""


@cache
def room(name: str) -> dict[str, str | EntryPoint]:
    """Name of each plugin in a room ("detectors", "readers", "reporters") → where to load it from. Loads nothing."""
    package = importlib.import_module(f"mtaudit.{name}")
    found: dict[str, str | EntryPoint] = {
        module.name: f"{package.__name__}.{module.name}"
        for module in pkgutil.iter_modules(package.__path__)
        if not module.name.startswith("_")
    }
    for point in entry_points(group=f"mtaudit.{name}"):
        found.setdefault(point.name, point)
    return dict(sorted(found.items()))


def load(room_name: str, name: str) -> ModuleType | Any:
    """The plugin itself. Raises KeyError for an unknown name, PluginError when a third party's module breaks."""
    where = room(room_name)[name]
    if isinstance(where, str):
        return importlib.import_module(where)
    try:
        return where.load()
    except Exception as error:
        package = where.dist.name if where.dist else where.value
        raise PluginError(f"{room_name[:-1]} {name!r} of package {package!r} does not load: {error}") from error
