import { GetObjectCommand, HeadObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { FileFacts } from "#ports/files.ts";
import { safeFileName } from "../../file-name.ts";
import { HEAD_BYTES, mediaTypeOf } from "../../media-type.ts";

export type ObjectPlace = { readonly Bucket: string; readonly Key: string };
type Metadata = Readonly<Record<string, string>>;

/**
 * The facts of a stored object; undefined when there is none, and when an upload is of no type that its form took:
 * S3 checks an upload's size but not its content, so the type is read from its first bytes here.
 */
export async function objectFacts(client: S3Client, place: ObjectPlace): Promise<FileFacts | undefined> {
  const head = await ifThere(client.send(new HeadObjectCommand(place)));
  if (!head) return undefined;
  const metadata = head.Metadata ?? {};
  const bytes = head.ContentLength ?? 0;
  const ownName = metadata["own-name"];
  if (ownName) {
    const type = head.ContentType ?? "application/octet-stream";
    return { type, bytes, name: decodeURIComponent(ownName) };
  }
  if (bytes === 0) return undefined;
  const start = await ifThere(bytesOf(client, place, `bytes=0-${HEAD_BYTES - 1}`));
  const type = start && takenType(start, metadata);
  return type ? { type, bytes, name: nameOf(metadata) } : undefined;
}

/** The bytes of a stored object, by the same rule. */
export async function objectBytes(client: S3Client, place: ObjectPlace): Promise<Uint8Array | undefined> {
  const answer = await ifThere(client.send(new GetObjectCommand(place)));
  const bytes = await answer?.Body?.transformToByteArray();
  if (!answer || !bytes) return undefined;
  const metadata = answer.Metadata ?? {};
  return metadata["own-name"] || takenType(bytes, metadata) ? bytes : undefined;
}

function takenType(start: Uint8Array, metadata: Metadata): string | undefined {
  const type = mediaTypeOf(start, nameOf(metadata));
  return metadata.types?.split(",").includes(type) ? type : undefined;
}

/** The name as the browser gave it. S3 gives back what is not ASCII as an encoded word (RFC 2047). */
function nameOf(metadata: Metadata): string {
  const raw = metadata.name ?? "";
  const plain = raw.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_, coding: string, text: string) =>
    coding.toLowerCase() === "b" ? Buffer.from(text, "base64").toString() : unquoted(text),
  );
  return safeFileName(plain);
}

function unquoted(text: string): string {
  const bytes = text
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

async function bytesOf(client: S3Client, place: ObjectPlace, range: string): Promise<Uint8Array> {
  const { Body } = await client.send(new GetObjectCommand({ ...place, Range: range }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof S3ServiceException && fault.$metadata.httpStatusCode === 404) return undefined;
    throw fault;
  }
}
