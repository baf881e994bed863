import { describe, expect, it } from "vitest";
import { rendered } from "#door/render.tsx";
import type { Reply } from "#door/reply.ts";

const asker = { wantsJson: false, method: "GET", path: "/here" };
const page = (sendsTo?: string): Reply => ({
  kind: "page",
  title: "Add a file",
  model: {},
  content: "A form",
  ...(sendsTo === undefined ? {} : { sendsTo }),
});
const policyOf = async (sendsTo?: string) => {
  const answer = await rendered(page(sendsTo), asker, async () => ({}));
  return String(answer.headers?.["content-security-policy"]);
};
const formAction = async (sendsTo?: string) => /form-action ([^;]+);/.exec(await policyOf(sendsTo))?.[1];

describe("the policy of a page that sends a file to the storage", () => {
  it("given a bucket's address, allows its origin and our own, to which the storage leads back", async () => {
    expect(await formAction("https://files-1.s3.eu-west-2.amazonaws.com/x?y=z")).toBe(
      "'self' https://files-1.s3.eu-west-2.amazonaws.com",
    );
  });

  it.each([undefined, "/_files", "//files.example"])("given %s, allows our own origin alone", async (to) => {
    expect(await formAction(to)).toBe("'self'");
  });

  it("changes nothing else of it", async () => {
    const own = await policyOf();

    expect((await policyOf("https://files.example/")).replace(" https://files.example", "")).toBe(own);
    expect(own).toContain("default-src 'none'");
  });
});
