"""Tests keep compiled rules in a folder of their own, not in the user's."""

import os
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get("MTAUDIT_CACHE")
    os.environ["MTAUDIT_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    del os.environ["MTAUDIT_CACHE"]
    if before is not None:
        os.environ["MTAUDIT_CACHE"] = before
