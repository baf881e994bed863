import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unfitContents } from "#casework/files/file-contents.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A zip of one part; `says`: how long its list says that the part is. */
const zipOf = (content: Uint8Array, says = content.length): Uint8Array => {
  const name = Buffer.from("word/document.xml");
  const packed = deflateRawSync(content);
  const part = Buffer.alloc(30);
  part.writeUInt32LE(0x04034b50, 0);
  part.writeUInt16LE(8, 8);
  part.writeUInt32LE(packed.length, 18);
  part.writeUInt32LE(says, 22);
  part.writeUInt16LE(name.length, 26);
  const list = Buffer.alloc(46);
  list.writeUInt32LE(0x02014b50, 0);
  list.writeUInt16LE(8, 10);
  list.writeUInt32LE(packed.length, 20);
  list.writeUInt32LE(says, 24);
  list.writeUInt16LE(name.length, 28);
  const begins = part.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(list.length + name.length, 12);
  end.writeUInt32LE(begins, 16);
  return Buffer.concat([part, name, packed, list, name, end]);
};

const text = (words: string): Uint8Array => Buffer.from(words, "latin1");

describe("what a file holds (K9.10)", () => {
  it("is refused where a PDF or a picture is a web page as well", () => {
    for (const [type, words] of [
      ["application/pdf", "%PDF-1.7\n<HTML ><body onload=alert(1)>\n%%EOF"],
      ["application/pdf", "%PDF-1.7\n1 0 obj\n%%EOF\n<!DOCTYPE html><p>"],
      ["image/jpeg", "\xff\xd8\xff\xe0<script>alert(1)</script>"],
    ] as const)
      expect(unfitContents(type, text(words))).toContain("web page hidden in it");
  });

  it("is refused where a document grows without end when it is opened, whatever its list says", () => {
    const bomb = Buffer.alloc(120 * 1024 * 1024);
    expect(unfitContents(docx, zipOf(bomb))).toContain("far too large");
    expect(unfitContents(docx, zipOf(bomb, 1000))).toContain("far too large");
    expect(unfitContents(docx, text("PK\x03\x04 no zip at all"))).toContain("does not open");
  });

  it("is taken where it is what it is called", () => {
    expect(
      unfitContents("application/pdf", text("%PDF-1.7\n1 0 obj << /Title (html notes) >>\n%%EOF")),
    ).toBeUndefined();
    expect(unfitContents(docx, zipOf(text("<w:document>Risk assessment</w:document>")))).toBeUndefined();
  });
});
