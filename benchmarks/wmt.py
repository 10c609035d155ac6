"""Unpacks test sets of the WMT news task into text files: one folder a system, one file a document, one segment a line.

usage: wmt.py FOLDER SET.xml[.gz]…     writes FOLDER/<set>/<src | ref-A | system>/<document number>.txt

The sets are at https://github.com/wmt-conference/wmt22-news-systems (their licence: free for research).
"""

from __future__ import annotations

import gzip
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

NAMES = {"src": "src", "ref": "ref-{}", "hyp": "{}"}


def unpack(archive: Path, folder: Path) -> int:
    """Write the documents of one set; returns how many files."""
    raw = gzip.decompress(archive.read_bytes()) if archive.suffix == ".gz" else archive.read_bytes()
    count = 0
    for number, doc in enumerate(ET.fromstring(raw).iter("doc")):
        for part in doc:
            name = NAMES[part.tag].format(part.get("translator") or part.get("system") or "A")
            target = folder / archive.name.split(".xml")[0] / name
            target.mkdir(parents=True, exist_ok=True)
            lines = [" ".join((seg.text or "").split("\n")) for seg in part.iter("seg")]
            (target / f"{number:03}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
            count += 1
    return count


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    print(sum(unpack(Path(name), Path(sys.argv[1])) for name in sys.argv[2:]), "files written")
