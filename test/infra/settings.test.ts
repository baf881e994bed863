import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exampleFile, readSettings } from "#infra/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (more: object) => {
  const file = join(folder, "settings.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(exampleFile, "utf8")), ...more }));
  return () => readSettings(file);
};

describe("Settings of a deployment, about sign-in (I)", () => {
  it("take a second factor that no token shows only where an office vouches for it, since a day", () => {
    expect(read({ mfa: "provider" })).toThrow("say which office vouches for the second factor");
    expect(read({ mfa: "provider", mfaVouched: { by: "head of IT services", on: "soon" } })).toThrow(
      "mfaVouched.on",
    );
    const mfaVouched = { by: "head of IT services", on: "2026-09-01" };
    expect(read({ mfa: "provider", mfaVouched })().mfaVouched).toEqual(mfaVouched);
  });

  it.each(["common", "organizations", "consumers"])("refuse Microsoft’s issuer of everybody: %s", (whose) => {
    const oidcIssuer = `https://login.microsoftonline.com/${whose}/v2.0`;
    expect(read({ oidcIssuer })).toThrow("name your own organisation");
  });
});
