import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { expect, it } from "vitest";
import { s3Files } from "#adapters/aws/files.ts";

const files = () => {
  const client = new S3Client({ region: "eu-west-2" });
  return {
    mock: mockClient(client),
    files: s3Files({ client, bucket: "files", origin: "https://x.example" }),
  };
};

const scope = "northside/hill-view/x1";

it("given files with earlier versions and markers of deletion, all of them are counted and erased for good", async () => {
  const { mock, files: stored } = files();
  mock
    .on(ListObjectVersionsCommand)
    .resolvesOnce({
      Versions: [{ Key: `${scope}/f1`, VersionId: "v1" }],
      IsTruncated: true,
      NextKeyMarker: `${scope}/f1`,
      NextVersionIdMarker: "v1",
    })
    .resolvesOnce({
      Versions: [{ Key: `${scope}/f1`, VersionId: "v0" }],
      DeleteMarkers: [{ Key: `${scope}/f2`, VersionId: "d1" }],
    });
  mock.on(DeleteObjectsCommand).resolves({});
  await stored.eraseAll(scope);
  const erased = mock.commandCalls(DeleteObjectsCommand).flatMap(({ args }) => args[0].input.Delete?.Objects);
  expect(erased).toEqual([
    { Key: `${scope}/f1`, VersionId: "v1" },
    { Key: `${scope}/f1`, VersionId: "v0" },
    { Key: `${scope}/f2`, VersionId: "d1" },
  ]);
  expect(mock.commandCalls(ListObjectVersionsCommand)[0]?.args[0].input.Prefix).toBe(`${scope}/`);
});

it("given a version that cannot be deleted, it throws, so that the purge is not called done", async () => {
  const { mock, files: stored } = files();
  mock.on(ListObjectVersionsCommand).resolves({ Versions: [{ Key: `${scope}/f1`, VersionId: "v1" }] });
  mock.on(DeleteObjectsCommand).resolves({ Errors: [{ Key: `${scope}/f1`, Code: "AccessDenied" }] });
  await expect(stored.eraseAll(scope)).rejects.toThrow("could not be deleted");
});
