#!/usr/bin/env python3
"""Opens Word files of every kind in every theme, in English, French, Arabic and Chinese, with LibreOffice, and compares what it reads
with the web page of the same statement: words in order, footnotes with their words, items of lists, tables with their cells.

    tests/long/word.py [FOLDER]      # DEMARCHE=path/to/demarche tries another build than target/debug; FOLDER keeps the files

It needs LibreOffice (Debian: libreoffice-writer). With OOXML_SCHEMAS=FOLDER, which holds the transitional schemas of ECMA-376 as python-docx
keeps them in `ref/xsd`, each part is validated too; this needs lxml (Debian: python3-lxml).
"""

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KINDS = ["statement", "talking-points", "policy-brief", "interpreters-copy", "letter", "press-release", "factsheet"]
LANGUAGES = ["en", "fr", "ar", "zh"]
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def words(text):
    """The words without marks around them, and without what is nothing but marks or digits."""
    bare = ("".join(c if c.isalnum() else " " for c in word).strip() for word in text.split())
    return [word for word in bare if word and not word.isdigit()]


class Page(HTMLParser):
    """What a web page says: the words of its parts, its notes, and how many items and cells there are."""

    def __init__(self):
        super().__init__()
        self.body, self.notes, self.items, self.cells, self.tables = [], [], 0, 0, 0
        self.header = self.ends = self.call = self.skipped = False

    def handle_starttag(self, tag, attributes):
        role = dict(attributes).get("role")
        if tag == "header":
            self.header = True
        elif tag in ("style", "script", "title"):
            self.skipped = True
        elif tag == "sup":
            self.call = True
        elif role == "doc-endnotes":
            self.ends = True
        elif tag == "li" and self.ends:
            self.notes.append("")
        elif tag == "li":
            self.items += 1
        elif tag in ("td", "th"):
            self.cells += 1
        elif tag == "table":
            self.tables += 1
        elif role == "doc-backlink":
            self.skipped = True
        if tag in ("p", "li", "td", "th", "br", "h1", "h2", "h3", "h4", "h5", "h6"):
            self.handle_data(" ")

    def handle_endtag(self, tag):
        if tag == "header":
            self.header = False
        elif tag == "sup":
            self.call = False
        elif tag in ("style", "script", "title", "a"):
            self.skipped = False

    def handle_data(self, data):
        if self.header or self.call or self.skipped:
            return
        if not self.ends:
            self.body.append(data)
        elif self.notes:
            self.notes[-1] += data


def read_page(path):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return {
        "words": words("".join(page.body)),
        "notes": [words(note) for note in page.notes],
        "items": page.items,
        "tables": page.tables,
        "cells": page.cells,
    }


def said(element, notes):
    """The text of an element of an OpenDocument file; the notes in it are put aside."""
    text = element.text or ""
    for child in element:
        if child.tag == TEXT + "note":
            body = child.find(TEXT + "note-body")
            notes.append(words(" ".join(said(part, []) for part in body)))
        elif child.tag not in (TEXT + "note-ref", DRAWING + "title", DRAWING + "desc", OFFICE + "binary-data"):
            text += said(child, notes)
        if child.tag in (TEXT + "p", TEXT + "h", TEXT + "line-break", TEXT + "tab", TEXT + "s"):
            text += " "
        text += child.tail or ""
    return text


def read_office(path):
    body = tree.parse(path).getroot().find(f"{OFFICE}body/{OFFICE}text")
    notes = []
    text = said(body, notes)
    # An item of a list that holds another list is one element around both.
    items = [item for item in body.iter(TEXT + "list-item") if item.find(TEXT + "p") is not None]
    return {
        "words": words(text),
        "notes": notes,
        "items": len(items),
        "tables": len(list(body.iter(TABLE + "table"))),
        "cells": len(list(body.iter(TABLE + "table-cell"))),
    }


def export(folder):
    demarche = os.environ.get("DEMARCHE", str(ROOT / "target/debug/demarche"))
    themes = sorted(path.stem for path in (ROOT / "assets/themes").glob("*.toml"))
    for theme in themes:
        for kind in KINDS:
            for language in LANGUAGES:
                out = folder / f"{theme}-{kind}-{language}"
                brief = ROOT / f"tests/prose/{language}.toml"
                command = [demarche, "export", str(brief), "--to", "docx,html", "--as", kind, "--theme", theme]
                subprocess.run(command + ["--allow", "all", "--quiet", "--out", str(out)], check=True)
                for path in out.iterdir():
                    path.rename(folder / f"{theme}-{kind}-{language}{path.suffix}")
                out.rmdir()
    return sorted(folder.glob("*.docx"))


def invalid_parts(files, folder):
    """The parts that do not meet their schemas, with the first fault of each; and how many parts were looked at."""
    from lxml import etree

    schemas = {
        name: etree.XMLSchema(etree.parse(str(folder / path)))
        for name, path in {
            "[Content_Types].xml": "opc/opc-contentTypes.xsd",
            ".rels": "opc/opc-relationships.xsd",
            "docProps/app.xml": "shared-documentPropertiesExtended.xsd",
            "word/": "wml.xsd",
        }.items()
    }
    found, looked_at = [], 0
    for path in files:
        with zipfile.ZipFile(path) as package:
            for part in package.namelist():
                fits = (schema for name, schema in schemas.items() if part.startswith(name) or part.endswith(name))
                schema = next(fits, None)
                if schema is None or not part.endswith((".xml", ".rels")):
                    continue
                looked_at += 1
                if not schema.validate(etree.fromstring(package.read(part))):
                    found.append(f"{path.name}: {part}: {schema.error_log[0].message}")
    return found, looked_at


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        files = export(folder)
        profile = f"-env:UserInstallation=file://{scratch}/office"
        convert = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(folder)]
        subprocess.run(convert + [str(path) for path in files], check=True, stdout=subprocess.DEVNULL)
        faults = 0
        for path in files:
            opened = path.with_suffix(".fodt")
            if not opened.exists():
                print(f"{path.name}: LibreOffice does not open it")
                faults += 1
                continue
            ours, theirs = read_page(path.with_suffix(".html")), read_office(opened)
            # The title block of a Word file has lines of its own.
            theirs["words"] = theirs["words"][-len(ours["words"]) :]
            for what, expected in ours.items():
                if theirs[what] != expected:
                    faults += 1
                    at = ""
                    if isinstance(expected, list):
                        pairs = zip(expected, theirs[what])
                        at = next((f": {a!r} is {b!r}" for a, b in pairs if a != b), ": of another length")
                    print(f"{path.name}: {what} differ{at or f': {expected} are {theirs[what]}'}")
        print(f"{len(files)} Word files opened, {faults} differences")
        if "OOXML_SCHEMAS" in os.environ:
            invalid, parts = invalid_parts(files, Path(os.environ["OOXML_SCHEMAS"]))
            print(*invalid, f"{parts} parts, {len(invalid)} against their schemas", sep="\n")
            faults += len(invalid)
    sys.exit(faults > 0)


if __name__ == "__main__":
    main()
