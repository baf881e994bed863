import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Files } from "#ports/files.ts";
import { asAttachment, fileKey, refuseForeignPath, safeFileName } from "../file-name.ts";
import { objectBytes, objectFacts } from "./objects/facts.ts";
import { deleteVersions, objectsUnder, versionsUnder } from "./objects/versions.ts";

const UPLOAD_SECONDS = 15 * 60;
const DOWNLOAD_SECONDS = 5 * 60;

export type S3FilesOptions = {
  readonly client: S3Client;
  /** Versioned: an erased file is gone with its last version, 35 days later. Missing files read as such only with s3:ListBucket. */
  readonly bucket: string;
  /** Our own origin, e.g. `https://waymark.example`: S3 sends the browser back to an absolute URL. */
  readonly origin: string;
  /** `false` for a bucket that keeps no versions, as emulators have it. */
  readonly versioned?: boolean;
};

/** Files in S3: the browser uploads by a presigned POST and downloads by a presigned URL. */
export function s3Files({ client, bucket, origin, versioned = true }: S3FilesOptions): Files {
  const at = (scope: string, id: string) => ({ Bucket: bucket, Key: fileKey(scope, id) });
  const pages = versioned ? versionsUnder : objectsUnder;
  const under = (scope: string) => ({ client, bucket, prefix: fileKey(scope, "x").slice(0, -1) });
  return {
    async uploadForm(scope, id, rules) {
      refuseForeignPath(rules.thenTo);
      const { url, fields } = await createPresignedPost(client, {
        ...at(scope, id),
        Expires: UPLOAD_SECONDS,
        Fields: {
          success_action_redirect: new URL(rules.thenTo, origin).href,
          "x-amz-meta-types": rules.types.join(","),
        },
        Conditions: [
          // An empty file comes through, and reads as none: S3's own refusal would leave people with a page of XML.
          ["content-length-range", 0, rules.maxBytes],
          ["starts-with", "$x-amz-meta-name", ""],
        ],
      });
      // S3 itself puts the name of the browser's file here; the policy leaves it open, so it is no signed field.
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is S3's own placeholder
      return { action: url, fields: { ...fields, "x-amz-meta-name": "${filename}" } };
    },
    facts: async (scope, id) => objectFacts(client, at(scope, id)),
    async downloadUrl(scope, id, name) {
      const command = new GetObjectCommand({
        ...at(scope, id),
        ResponseContentDisposition: asAttachment(name),
        ResponseCacheControl: "no-store",
      });
      return getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS });
    },
    async put(scope, id, bytes, facts) {
      const Metadata = { "own-name": encodeURIComponent(safeFileName(facts.name)) };
      await client.send(
        new PutObjectCommand({ ...at(scope, id), Body: bytes, ContentType: facts.type, Metadata }),
      );
    },
    read: async (scope, id) => objectBytes(client, at(scope, id)),
    async erase(scope, id) {
      await client.send(new DeleteObjectCommand(at(scope, id)));
    },
    async count(scope) {
      let found = 0;
      for await (const page of pages(under(scope))) found += page.length;
      return found;
    },
    async eraseAll(scope) {
      for await (const page of pages(under(scope))) await deleteVersions(under(scope), page);
    },
  };
}
