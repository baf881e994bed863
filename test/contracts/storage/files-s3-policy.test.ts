import { S3Client } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { s3Files } from "#adapters/aws/files.ts";
import { mediaTypeOf } from "#adapters/media-type.ts";
import { uploadFormFor } from "#casework/placement/evidence-files.ts";
import { waitingFolder } from "#contracts/uploads.ts";
import type { Deps } from "#ports/host.ts";

const client = new S3Client({
  region: "eu-west-2",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});
const files = s3Files({ client, bucket: "files", origin: "https://waymark.example" });
const RULES = { maxBytes: 5_000_000, types: ["application/pdf", "image/png"], thenTo: "/papers?step=2" };

type Policy = { readonly expiration: string; readonly conditions: readonly unknown[] };

describe("what S3 is told to refuse", () => {
  it("given a form, its policy holds key, size, types and way back to what the rules say", async () => {
    const { action, fields } = await files.uploadForm("northside/hill-view", "f1", RULES);
    const policy: Policy = JSON.parse(Buffer.from(fields.Policy ?? "", "base64").toString());
    expect(action).toMatch(/^https:\/\/.*files.*eu-west-2/);
    for (const condition of [
      ["content-length-range", 0, 5_000_000],
      { key: "northside/hill-view/f1" },
      { bucket: "files" },
      { "x-amz-meta-types": "application/pdf,image/png" },
      { success_action_redirect: "https://waymark.example/papers?step=2" },
      ["starts-with", "$x-amz-meta-name", ""],
    ]) {
      expect(policy.conditions).toContainEqual(condition);
    }
  });

  it("given a form of a placement, the file waits in the folder that is swept, for that question, up to 25 MB", async () => {
    const place = { at: { tenant: "hills", school: "hill" }, placement: "p1", ask: "p1-provider-checks-1" };
    const deps = { files } as Pick<Deps, "files"> as Deps;
    const { fields } = await uploadFormFor(deps, place, "f1", "/reply/0123456789ab/files/f1");
    const policy: Policy = JSON.parse(Buffer.from(fields.Policy ?? "", "base64").toString());
    for (const condition of [
      ["content-length-range", 0, 25 * 1024 * 1024],
      { key: `hills/${waitingFolder}/hill/p1/p1-provider-checks-1/f1` },
      { success_action_redirect: "https://waymark.example/reply/0123456789ab/files/f1" },
    ])
      expect(policy.conditions).toContainEqual(condition);
  });

  it("given a form, every field of it is held by the policy, as S3 demands", async () => {
    const { fields } = await files.uploadForm("northside/hill-view", "f1", RULES);
    const policy: Policy = JSON.parse(Buffer.from(fields.Policy ?? "", "base64").toString());
    const held = policy.conditions.flatMap((condition) =>
      Array.isArray(condition) ? [String(condition[1]).slice(1)] : Object.keys(condition as object),
    );
    const open = ["Policy", "X-Amz-Signature"];
    for (const name of Object.keys(fields).filter((field) => !open.includes(field)))
      expect(held).toContain(name);
  });

  it("given a form, it ends 15 minutes after it was signed; a download URL after 5", async () => {
    const { fields } = await files.uploadForm("northside/hill-view", "f1", RULES);
    const policy: Policy = JSON.parse(Buffer.from(fields.Policy ?? "", "base64").toString());
    const signed = (fields["X-Amz-Date"] ?? "").replace(
      /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/,
      "$1-$2-$3T$4:$5:$6Z",
    );
    expect(Date.parse(policy.expiration) - Date.parse(signed)).toBe(15 * 60 * 1000);
    const url = new URL(await files.downloadUrl("northside/hill-view", "f1", "c.pdf"));
    expect(url.searchParams.get("X-Amz-Expires")).toBe("300");
    expect(url.searchParams.get("response-content-disposition")).toMatch(/^attachment;/);
  });
});

describe("what a file's bytes say it is", () => {
  const bytes = (hex: string) => Buffer.from(hex, "hex");
  it.each([
    ["255044462d312e37", "a.pdf", "application/pdf"],
    ["ffd8ffe0", "a.jpg", "image/jpeg"],
    ["89504e470d0a1a0a", "a", "image/png"],
    ["000000186674797068656963", "IMG_1.HEIC", "image/heic"],
    ["0000001c667479706d696631", "a.heif", "image/heic"],
    ["00000018667479706d703432", "a.heic", "application/octet-stream"],
    ["504b0304", "a.DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["504b0304", "a.zip", "application/octet-stream"],
    ["68656c6c6f", "a.csv", "text/csv"],
    ["68006c6c6f", "a.csv", "application/octet-stream"],
    ["3c68746d6c3e", "a.html", "application/octet-stream"],
    ["3c68746d6c3e", "a.pdf", "application/octet-stream"],
  ])("given %s as %s, it is %s", (hex, name, type) => {
    expect(mediaTypeOf(bytes(hex), name)).toBe(type);
  });
});
