"""Reads what the page hands out with Python's own parsers, and says as JSON what is in it.

    independent.py csv|json|svg|png|pdf|pages FILE
"""

import collections
import csv
import io
import json
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
import zlib


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        raw = file.read()
    head, *rows = csv.reader(io.StringIO(raw, newline=""), strict=True)
    assert raw.count("\r\n") == raw.count("\n") == len(rows) + 1, "records end with CRLF"
    assert all(len(row) == len(head) for row in rows), "every record has every cell"
    return {"head": head, "rows": [[number(cell) for cell in row] for row in rows]}


def number(cell):
    """A plain decimal as a number, an empty cell as nothing."""
    if re.fullmatch(r"-?\d+(\.\d+)?", cell):
        return float(cell)
    return cell or None


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


# A straight level line in a path: from where, how far down, to where.
LEVEL = re.compile(r"M([\d.]+) ([\d.]+)H([\d.]+)")


def read_svg(path):
    root = ElementTree.parse(path).getroot()
    name = "{http://www.w3.org/2000/svg}"
    assert root.tag == f"{name}svg", root.tag
    texts = lambda kind: ["".join(element.itertext()).strip() for element in root.iter(name + kind)]
    return {
        "width": float(root.get("width")),
        "height": float(root.get("height")),
        "fonts": sorted({node.get("font-family") for node in root.iter() if node.get("font-family")}),
        "title": texts("title"),
        "desc": texts("desc"),
        "texts": texts("text"),
        "dots": [[dot.get("fill"), float(dot.get("cx")), float(dot.get("cy"))] for dot in root.iter(f"{name}circle")],
        "levels": [[float(at) for at in level] for path in root.iter(f"{name}path") for level in LEVEL.findall(path.get("d"))],
        "moves": [group.get("transform") for group in root.iter(f"{name}g")],
        "colors": sorted({element.get(kind) for element in root.iter() for kind in ("fill", "stroke")} - {None, "none"}),
    }


def read_png(path):
    """Its size and how many of its pixels have which colour; the picture is whole and its checksums are right."""
    with open(path, "rb") as file:
        data = file.read()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
    at, packed, header = 8, b"", None
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + size]
        checksum = struct.unpack(">I", data[at + 8 + size : at + 12 + size])[0]
        assert checksum == zlib.crc32(kind + body), kind
        header = struct.unpack(">IIBBBBB", body) if kind == b"IHDR" else header
        packed += body if kind == b"IDAT" else b""
        at += 12 + size
    width, height, depth, color, _, _, interlaced = header
    assert (depth, interlaced) == (8, 0) and color in (2, 6), header
    rows = unfiltered(zlib.decompress(packed), width, height, 3 if color == 2 else 4)
    counts = collections.Counter()
    for row in rows:
        counts.update(row)
    return {
        "width": width,
        "height": height,
        "colors": {"#%02x%02x%02x" % pixel[:3]: n for pixel, n in counts.most_common(40)},
        "opaque": all(pixel[3:] in ((), (255,)) for pixel in counts),
    }


def unfiltered(raw, width, height, n):
    """The rows of a picture as lists of pixels."""
    before, rows = bytearray(width * n), []
    for nth in range(height):
        start = nth * (width * n + 1)
        kind, row = raw[start], bytearray(raw[start + 1 : start + 1 + width * n])
        for at in range(len(row)):
            left = row[at - n] if at >= n else 0
            corner = before[at - n] if at >= n else 0
            if kind == 1:
                row[at] = row[at] + left & 255
            elif kind == 2:
                row[at] = row[at] + before[at] & 255
            elif kind == 3:
                row[at] = row[at] + (left + before[at]) // 2 & 255
            elif kind == 4:
                estimate = left + before[at] - corner
                nearest = min((left, before[at], corner), key=lambda one: abs(estimate - one))
                row[at] = row[at] + nearest & 255
        rows.append([tuple(row[at : at + n]) for at in range(0, len(row), n)])
        before = row
    return rows


def read_pdf(path):
    """The words of each page."""
    with open(path, "rb") as file:
        objects = dict(re.findall(rb"(\d+) 0 obj\n(.*?)endobj", file.read(), re.S))
    alphabets = {}
    for name, font in re.findall(rb"/(F\d+) (\d+) 0 R", b"".join(objects.values())):
        alphabet = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
        alphabets[name] = letters(stream(objects[alphabet[1]])) if alphabet else {}
    pages = [body for body in objects.values() if re.search(rb"/Type /Page\b(?!s)", body)]
    return [words(stream(objects[re.search(rb"/Contents (\d+) 0 R", page)[1]]), alphabets) for page in pages]


def count_pages(path):
    """The number of pages, also where the objects of a document are packed."""
    with open(path, "rb") as file:
        objects = re.findall(rb"\d+ 0 obj(.*?)endobj", file.read(), re.S)
    packed = [stream(body) for body in objects if b"/ObjStm" in body[:200]]
    return len(re.findall(rb"/Type\s*/Page\b", b"".join(objects + packed)))


def stream(body):
    # The last byte may look like a part of the line's end: whatever follows the data is left aside.
    return zlib.decompressobj().decompress(re.search(rb"stream\r?\n(.*)endstream", body, re.S)[1])


def letters(table):
    """What the glyphs of a font stand for."""
    found = {}
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.S):
        for glyph, to in re.findall(rb"<(\w+)> <(\w+)>", part):
            found[int(glyph, 16)] = bytes.fromhex(to.decode()).decode("utf-16-be")
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, to in re.findall(rb"<(\w+)> <(\w+)> <(\w+)>", part):
            for glyph in range(int(first, 16), int(last, 16) + 1):
                found[glyph] = chr(int(to, 16) + glyph - int(first, 16))
    return found


def words(content, alphabets):
    text, alphabet = "", {}
    for font, glyphs, end in re.findall(rb"/(F\d+) [\d.]+ Tf|<(\w*)> Tj|\b(ET)\b", content):
        alphabet = alphabets[font] if font else alphabet
        text += "".join(alphabet.get(int(glyphs[at : at + 4], 16), "?") for at in range(0, len(glyphs), 4))
        text += "\n" if end else ""
    return text


READERS = {
    "csv": read_csv,
    "json": read_json,
    "svg": read_svg,
    "png": read_png,
    "pdf": read_pdf,
    "pages": count_pages,
}
print(json.dumps(READERS[sys.argv[1]](sys.argv[2])))
