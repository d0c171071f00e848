#!/usr/bin/env python3
"""Measures that what a brief costs grows with its length and no faster.

    cargo build --release
    python3 benches/growth.py

Each input is exported at one size and at ten times that size, as PDF and Markdown, without a cache. What counts is processor time,
user and system, the least of three runs.
"""

import argparse
import os
import pathlib
import subprocess
import tempfile

HEAD = 'title = "{title}"\ndate = 2026-03-10\nlanguage = "en"\norganisation = "m"\nprofile = "own"\n'
FOOT = '\n[organisations.m]\nname = "Mothers for Care"\n'
PROFILE = (
    'name = "own"\nkind = "statement"\nother-sections = true\n'
    '[[sections]]\nid = "body"\nheading = { en = "Background" }\n'
)
SOURCE = '[sources.s{n}]\ntitle = "Report {n}"\nauthors = ["Office {n}"]\ndate = 2020-01-01\n'


def brief(body="", title="Care is work", more=""):
    return HEAD.format(title=title) + f'[sections.body]\nbody = """\n{body}\n"""\n' + more + FOOT


def paragraphs(number, words):
    return brief("\n\n".join(words.format(n=n) for n in range(number)))


def notes(number):
    calls = "\n\n".join(f"Care is work in place {n}.[^n{n}]" for n in range(number))
    return brief(calls + "\n\n" + "\n".join(f"[^n{n}]: Report {n} of the year." for n in range(number)))


def cited(number):
    sources = "".join(SOURCE.format(n=n) for n in range(50))
    return brief("\n\n".join(f"Care is work in place {n} [@s{n % 50}]." for n in range(number)), more=sources)


def sections(number):
    return brief("Care is work.", more="".join(
        f'[sections.s{n}]\nheading = "Part {n}"\nbody = "Care is work."\n' for n in range(number)
    ))


INPUTS = [
    ("paragraphs with a citation", 1_000, cited),
    ("paragraphs with a note", 1_000, notes),
    ("items of a list", 1_000, lambda n: brief("\n".join(f"- item {i} of the list" for i in range(n)))),
    ("rows of a table", 1_000, lambda n: brief(
        "| Place | Hours |\n|:--|--:|\n" + "\n".join(f"| Place {i} | {i} |" for i in range(n)))),
    ("words of a title", 400, lambda n: brief("Care is work.", title=" ".join(f"word{i}" for i in range(n)))),
    ("open citations", 5_000, lambda n: brief("[@" * n)),
    ("sections", 2_000, sections),
    ("words of one paragraph", 16_000, lambda n: brief(" ".join(f"care{i % 977}" for i in range(n)))),
    ("recommendations", 300, lambda n: brief("Care is work.", more="".join(
        f'[[recommendations]]\nto = "States {i}"\naction = "Count unpaid care work {i}."\n' for i in range(n)))),
]


def taken(program, folder):
    times = []
    for _ in range(3):
        command = [program, "export", "brief.toml", "--quiet", "--no-cache", "--out", "out"]
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        assert os.waitstatus_to_exitcode(status) in (0, 1), command
        times.append(used.ru_utime + used.ru_stime)
    return min(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path("target/release/demarche"))
    program = parser.parse_args().program.resolve()
    print("| a brief of | the smaller | s | the larger | s | times |\n|:--|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "own.toml").write_text(PROFILE)
        (folder / "demarche.toml").write_text('briefs = ["brief.toml"]\nprofiles = ["own.toml"]\n')
        for name, size, text in INPUTS:
            cost = []
            for number in size, 10 * size:
                (folder / "brief.toml").write_text(text(number))
                cost.append(taken(program, folder))
            few, many = cost
            print(f"| {name} | {size:,} | {few:.2f} | {10 * size:,} | {many:.2f} | {many / few:.1f} |", flush=True)


if __name__ == "__main__":
    main()
