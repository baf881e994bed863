import { inflateRawSync } from "node:zlib";

/** What a document that people write may grow to when it is opened: photos in it are packed already. */
const mostUnpacked = 100 * 1024 * 1024;
const mostParts = 5_000;

/** Signs of a web page, each with what keeps a photo from showing it by chance. */
const page = /<!doctype\s+html|<html[\s>]|<script[\s>]|<iframe[\s>]/i;

const holdsPage = (bytes: Uint8Array): boolean =>
  page.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));

/** Marks within a zip, little-endian (PKWARE APPNOTE 4.3). */
const endOfList = 0x06054b50;
const ofList = 0x02014b50;
const ofPart = 0x04034b50;

type Part = {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
};

/** The parts that a zip lists; undefined where it is none, or lists them wrongly. */
const partsOf = (zip: Buffer): readonly Part[] | undefined => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfList) return undefined;
  const count = zip.readUInt16LE(end + 10);
  const parts: Part[] = [];
  for (let at = zip.readUInt32LE(end + 16), n = 0; n < count; n += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ofList) return undefined;
    parts.push({
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
};

/** Whether a part unpacks to what its list says and no more: a list can lie. */
const isHonest = (zip: Buffer, { method, packed, unpacked, at }: Part): boolean => {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== ofPart) return false;
  const begins = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  if (begins + packed > zip.length) return false;
  if (method === 0) return packed === unpacked;
  if (method !== 8) return false;
  try {
    const most = Math.max(1, unpacked);
    return (
      inflateRawSync(zip.subarray(begins, begins + packed), { maxOutputLength: most }).length === unpacked
    );
  } catch {
    return false;
  }
};

const opensWell = (bytes: Uint8Array): boolean => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = partsOf(zip);
  if (!parts || parts.length > mostParts) return false;
  const all = parts.reduce((sum, part) => sum + part.unpacked, 0);
  return all <= mostUnpacked && parts.every((part) => isHonest(zip, part));
};

/**
 * Why the contents of a file are not kept, as a sentence; undefined when they are. A file that is a web page as well as what
 * it is called, or a document that grows without end when it is opened, harms whoever opens it (findings K9.10).
 */
export const unfitContents = (type: string, bytes: Uint8Array): string | undefined => {
  if (type.startsWith("application/vnd.openxmlformats"))
    return opensWell(bytes)
      ? undefined
      : "This document cannot be kept: it does not open as a Word document does, or grows far too large when it is opened. Save it as a PDF and send that.";
  return holdsPage(bytes)
    ? "This file cannot be kept: there is a web page hidden in it. Print it to a new PDF, or take a photo of it, and send that."
    : undefined;
};
