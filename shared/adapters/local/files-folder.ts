import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Temporal } from "temporal-polyfill";
import type { FileFacts } from "#ports/files.ts";

/** Facts are short (a name has at most 150 characters): they fit into the start of the file. */
const FACTS_BYTES = 4096;
const NEW_LINE = 0x0a;

let written = 0;

/**
 * Stores a file whole or not at all: one line of JSON (its facts), then its bytes, so that one rename puts both in
 * place. It is on the disk when this returns. `at`: the time that the folder shows for it.
 */
export async function storeFile(
  root: string,
  key: string,
  bytes: Uint8Array,
  facts: Omit<FileFacts, "bytes">,
  at?: Temporal.Instant,
): Promise<void> {
  const place = placeOf(root, key);
  written += 1;
  const part = `${place}.${process.pid}-${written}.part`;
  await mkdir(path.dirname(place), { recursive: true });
  try {
    const line = JSON.stringify({ type: facts.type, name: facts.name, bytes: bytes.byteLength });
    const file = await open(part, "wx");
    try {
      await file.writeFile(Buffer.concat([Buffer.from(`${line}\n`), bytes]));
      if (at) await file.utimes(new Date(at.epochMilliseconds), new Date(at.epochMilliseconds));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, place);
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  }
  await syncFolder(path.dirname(place));
}

/** The facts of a stored file, without reading the rest of it. */
export async function storedFacts(root: string, key: string): Promise<FileFacts | undefined> {
  const file = await ifThere(open(placeOf(root, key), "r"));
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FACTS_BYTES), 0, FACTS_BYTES, 0);
    return factsOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** A stored file: its facts and its bytes. */
export async function storedFile(
  root: string,
  key: string,
): Promise<{ readonly facts: FileFacts; readonly bytes: Uint8Array } | undefined> {
  const whole = await ifThere(readFile(placeOf(root, key)));
  return (
    whole && { facts: factsOf(whole), bytes: new Uint8Array(whole.subarray(whole.indexOf(NEW_LINE) + 1)) }
  );
}

/** Removes a stored file; what is not there is no fault. */
export async function removeFile(root: string, key: string): Promise<void> {
  const place = placeOf(root, key);
  const gone = await ifThere(rm(place).then(() => true));
  if (gone) await syncFolder(path.dirname(place));
}

function placeOf(root: string, key: string): string {
  return `${path.join(root, ...key.split("/"))}.file`;
}

function factsOf(start: Buffer): FileFacts {
  return JSON.parse(start.subarray(0, start.indexOf(NEW_LINE)).toString());
}

async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
    throw fault;
  }
}

/** A rename is durable only once its folder is; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
