import {
  DeleteObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type S3Client,
} from "@aws-sdk/client-s3";

type Version = { readonly Key: string; readonly VersionId?: string };

/** Where objects lie: `prefix` ends with a slash, so that it is a folder and not the beginning of a name. */
export type Under = { readonly client: S3Client; readonly bucket: string; readonly prefix: string };

const known = (all: readonly { Key?: string | undefined; VersionId?: string | undefined }[]): Version[] =>
  all.flatMap(({ Key, VersionId }) => (Key ? [VersionId ? { Key, VersionId } : { Key }] : []));

/** Every version, markers of earlier deletions included, a page at a time. */
export async function* versionsUnder({ client, bucket, prefix }: Under): AsyncGenerator<Version[]> {
  let [KeyMarker, VersionIdMarker] = [undefined as string | undefined, undefined as string | undefined];
  do {
    const page = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, KeyMarker, VersionIdMarker }),
    );
    yield known([...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]);
    [KeyMarker, VersionIdMarker] = page.IsTruncated
      ? [page.NextKeyMarker, page.NextVersionIdMarker]
      : [undefined, undefined];
  } while (KeyMarker !== undefined);
}

/** The same of a bucket that keeps no versions, as emulators have it. */
export async function* objectsUnder({ client, bucket, prefix }: Under): AsyncGenerator<Version[]> {
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    );
    yield known(page.Contents ?? []);
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}

/** Deletes versions for good; throws when one of them could not be deleted. */
export async function deleteVersions({ client, bucket }: Under, versions: readonly Version[]): Promise<void> {
  if (versions.length === 0) return;
  const { Errors } = await client.send(
    new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: [...versions], Quiet: true } }),
  );
  if (Errors && Errors.length > 0) throw new Error(`${Errors.length} versions of files could not be deleted`);
}
