# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""read.py FILE [DELIMITER] : the cells of a CSV file or a workbook as JSON, one list a row.

Python's own csv module; of a workbook, the XML that a spreadsheet would read. A formula in it ends
this with status 1.
"""

import csv
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def column_of(reference: str) -> int:
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def text_of(cell) -> str:
    if cell.find(f"{NAMESPACE}f") is not None:
        sys.exit("a formula")
    text = "".join(part.text or "" for part in cell.iter(f"{NAMESPACE}t"))
    if cell.get("t") != "inlineStr":
        text = cell.findtext(f"{NAMESPACE}v") or ""
    return re.sub("_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), text)


def workbook_rows(path: str) -> list[list[str]]:
    with zipfile.ZipFile(path) as book:
        sheet = tree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in sheet.iter(f"{NAMESPACE}row"):
        cells = {column_of(cell.get("r")): text_of(cell) for cell in row}
        rows.append(cells)
    width = max(max(cells, default=0) for cells in rows) + 1
    return [[cells.get(place, "") for place in range(width)] for cells in rows]


def csv_rows(path: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(2**30)
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file, delimiter=delimiter, strict=True))


if __name__ == "__main__":
    name = sys.argv[1]
    found = workbook_rows(name) if name.endswith(".xlsx") else csv_rows(name, (sys.argv + [","])[2])
    json.dump(found, sys.stdout)
