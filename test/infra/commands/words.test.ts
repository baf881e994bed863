import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const said = (file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", file, ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", ...env },
  });
  return { status, lines: stderr.trim().split("\n") };
};

describe("What an administrator mistypes is told in a sentence, without a stack trace (fault K)", () => {
  it("a settings file that is not there, by whatever makes the templates", () => {
    const context = JSON.stringify({ settings: "nowhere.json" });

    expect(said("infra/app.ts", [], { CDK_CONTEXT_JSON: context })).toEqual({
      status: 1,
      lines: ["nowhere.json cannot be read: copy infra/settings.example.json to that name and fill it in"],
    });
  }, 60_000);

  it.each([
    ["infra/commands/restore.ts", /^Say which tables and to which minute: npm run restore/],
    ["infra/commands/turn-secret.ts", /^Say whose secret is turned: npm run turn-secret/],
    ["infra/commands/school.ts", /^Say which deployment and which school: npm run school/],
  ])(
    "%s without its options",
    (file, sentence) => {
      const { status, lines } = said(file, []);

      expect(status).toBe(1);
      expect(lines).toEqual([expect.stringMatching(sentence)]);
    },
    60_000,
  );
});
