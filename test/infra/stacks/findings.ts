import { Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { describe, expect, it } from "vitest";
import { accepted } from "#infra/constructs/findings/accepted.ts";
import { type Resources, templates } from "./synthesised.ts";

/** Every rule that a template says was accepted. */
const rulesIn = (all: Resources): ReadonlySet<string> =>
  new Set(
    [...JSON.stringify(all).matchAll(/"id":"((?:NIST\.800\.53\.R5|Serverless)-[A-Za-z0-9]+)/g)].map(
      ([, id = ""]) => id,
    ),
  );

/** Tried on every resource of every stack. */
export const describeFindings = (all: Resources): void => {
  describe("Findings of the packs AwsSolutions, NIST 800-53 R5 and Serverless", () => {
    it("fail the synthesis unless somebody answers for them", () => {
      expect(() => templates({}, (app) => new Bucket(new Stack(app, "bare"), "Bucket"))).toThrow(
        /bare\/Bucket/,
      );
    });

    it("are accepted with a reason and an owner, each once, and none that nothing has any more", () => {
      const ids = accepted.map(({ finding }) => finding);

      expect(new Set(ids).size).toBe(ids.length);
      for (const { finding, reason } of accepted) expect(reason.length, finding).toBeGreaterThan(40);
      expect([...rulesIn(all)].sort()).toEqual([...ids].sort());
    });
  });
};
