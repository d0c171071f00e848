#!/usr/bin/env python3
"""Exports statements with damaged pictures and fonts: none may end the program, hang it, or give a PDF file that qpdf refuses.

    tests/long/mutants.py DEMARCHE [COUNT] [SEED]

DEMARCHE is the built program, COUNT how many mutants there are of all sorts together (default 20000). It needs qpdf.
The same seed gives the same mutants.
"""

import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# More than this for one brief is a hang, in seconds of the processor.
LIMIT = 5
# Briefs of one run: enough to make starting the program cheap.
BATCH = 200
BRIEF = """title = "Care is work"
profile = "free-form"
language = "en"
date = 2024-09-21

[sections.statement]
body = "Care sustains families.\\n\\n![A picture]({picture})\\n"
"""
WORDS = [b"0", b"-1", b"1e38", b"NaN", b"99999999999", b"%", b"none", b"url(#a)", b"inherit", b"<g>", b"&a;", b"\x00", b"\xff\xff"]
# A number, an address or a word of a drawing.
VALUE = re.compile(rb"(?<=[\"\s:,(#])[-\w.%]+(?=[\"\s;,)])")


def seeds():
    """The sound files that are damaged, by extension."""
    found = {"svg": [], "png": [], "jpg": [], "ttf": []}
    for folder in ["tests/fixtures/pictures", "fuzz/seeds", "tests/prose", "assets/fonts"]:
        for path in sorted((ROOT / folder).rglob("*")):
            suffix = path.suffix.lstrip(".").replace("jpeg", "jpg").replace("otf", "ttf")
            if suffix in found and path.is_file():
                found[suffix].append(path.read_bytes())
            elif path.is_file() and path.parent.name in ("drawing", "svg"):
                found["svg"].append(path.read_bytes())
    return found


def mutant(data, random):
    """The bytes with one to three changes; in a drawing mostly of one value for another, which leaves it well formed."""
    data = bytearray(data)
    for _ in range(random.randint(1, 3)):
        values = list(VALUE.finditer(data)) if data.lstrip().startswith(b"<") and random.random() < 0.8 else []
        if values:
            value = random.choice(values)
            data[value.start() : value.end()] = random.choice(WORDS + [random.choice(values)[0]])
            continue
        at = random.randrange(len(data)) if data else 0
        length = random.choice([1, 1, 2, 4, 16])
        match random.randrange(7):
            case 0:
                data[at : at + length] = random.randbytes(length)
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length] * random.choice([1, 2, 64])
            case 3:
                data[at:at] = random.choice(WORDS)
            case 4 if data:
                data[at] ^= 1 << random.randrange(8)
            case 5:
                data = data[:at]
            case _:
                other = random.randrange(len(data)) if data else 0
                data[at : at + length] = data[other : other + length]
    return bytes(data)


def run(program, folder, *options):
    """How the program ended and what it took, in seconds of the processor."""
    taken = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    started = taken()
    command = [program, "export", str(folder), "--to", "pdf", "--out", str(folder / "out"), "--quiet", *options]
    try:
        ended = subprocess.run(command, capture_output=True, timeout=10 * LIMIT * BATCH)
        return ended.returncode, ended.stderr.decode(errors="replace"), taken() - started
    except subprocess.TimeoutExpired:
        return None, "", taken() - started


def fault(code, said, seconds, briefs):
    """What is wrong with how a run ended."""
    if code is None or seconds > LIMIT * briefs:
        return f"took {seconds:.0f} s"
    if code not in (0, 1, 2) or "internal error" in said or "panicked" in said:
        return f"ended with {code}: {said[:300]}"
    return None


def refused(folder):
    """The PDF files of a folder that qpdf refuses."""
    files = sorted((folder / "out").glob("*.pdf"))
    return [path for path in files if subprocess.run(["qpdf", "--check", path], capture_output=True).returncode != 0]


def keep(path, kept, what):
    kept.mkdir(exist_ok=True)
    copy = kept / f"{len(list(kept.iterdir()))}-{path.name}"
    shutil.copy(path, copy)
    print(f"{copy}: {what}", flush=True)


def pictures(program, sort, sources, count, random, kept):
    faults = written = 0
    for start in range(0, count, BATCH):
        number = min(BATCH, count - start)
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for i in range(number):
                (folder / f"{i}.{sort}").write_bytes(mutant(random.choice(sources), random))
                (folder / f"{i}.toml").write_text(BRIEF.format(picture=f"{i}.{sort}"))
            wrong = fault(*run(program, folder), 1)
            if wrong:
                # Which of them it was is seen when each is exported alone.
                for i in range(number):
                    with tempfile.TemporaryDirectory() as alone:
                        alone = pathlib.Path(alone)
                        for suffix in ("toml", sort):
                            shutil.copy(folder / f"{i}.{suffix}", alone)
                        what = fault(*run(program, alone), 1)
                        if what:
                            faults += 1
                            keep(folder / f"{i}.{sort}", kept, what)
            written += len(list((folder / "out").glob("*.pdf")))
            for path in refused(folder):
                faults += 1
                keep(folder / f"{path.stem}.{sort}", kept, "qpdf refuses the statement")
    return faults, written


def fonts(program, sources, count, random, kept):
    faults = written = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        brief = BRIEF.replace("\\n\\n![A picture]({picture})\\n", " Ж")
        # The variable fonts of the seeds lack that letter: a theme sets all other words in them.
        (folder / "axes.toml").write_text('text = "Axes"\nheadings = "Axes"\n')
        font = folder / "fonts" / "f.ttf"
        font.parent.mkdir()
        for _ in range(count):
            shutil.rmtree(folder / "out", ignore_errors=True)
            source = random.choice(sources)
            theme = 'theme = "axes.toml"\n' if b"fvar" in source else ""
            (folder / "b.toml").write_text(brief.replace("date =", theme + "date ="))
            font.write_bytes(mutant(source, random))
            what = fault(*run(program, folder, "--font-path", str(font.parent)), 1)
            if what or refused(folder):
                faults += 1
                keep(font, kept, what or "qpdf refuses the statement")
            written += (folder / "out" / "b.pdf").exists()
    return faults, written


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    source = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    kept = pathlib.Path("mutants-kept")
    found = seeds()
    worst = 0
    for sort, share in (("svg", 0.4), ("png", 0.2), ("jpg", 0.2), ("ttf", 0.2)):
        number = int(count * share)
        if sort == "ttf":
            faults, written = fonts(program, found[sort], number, source, kept)
        else:
            faults, written = pictures(program, sort, found[sort], number, source, kept)
        print(f"{sort}: {number} mutants of {len(found[sort])} files, {written} statements, {faults} faults", flush=True)
        worst |= faults > 0
    sys.exit(worst)


if __name__ == "__main__":
    main()
