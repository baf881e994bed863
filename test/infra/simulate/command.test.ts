import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Report } from "#infra/simulate/report/report.ts";
import { atMost, letters, perYear } from "./mails-held.ts";

const run = promisify(execFile);

const simulate = async (...args: readonly string[]) => {
  const node = ["--conditions=local", "--import", "tsx", "--disable-warning=ExperimentalWarning"];
  return run(process.execPath, [...node, "infra/simulate/main.ts", ...args], { maxBuffer: 1 << 26 });
};

const small = [
  "--placements",
  "4",
  "--school-size",
  "2",
  "--pupils-per-provider",
  "2",
  "--seed",
  "5",
  "--json",
];

describe("npm run simulate", () => {
  it("gives the same ledger with one worker and with two, and no mail for a cause that is not held", async () => {
    const [one, two] = await Promise.all([
      simulate(...small, "--workers", "1"),
      simulate(...small, "--workers", "2"),
    ]);
    const [a, b] = [one, two].map(({ stdout }) => JSON.parse(stdout) as Report);
    expect(a?.ledger).toMatch(/^[0-9a-f]{64}$/);
    expect(b).toEqual(a);
    expect(one.stderr).toBe("");

    // New mails are held by cause: a mail costs whoever reads it a minute.
    const mails = a?.mails ?? {};
    const more = Object.entries(mails).filter(([cause, n]) => n > (atMost[cause] ?? 0));
    expect(more).toEqual([]);
    const own = Object.keys(mails).filter((cause) => !cause.startsWith("several parts"));
    expect(own.filter((cause) => !Object.hasOwn(letters, cause.split(" ")[0] ?? ""))).toEqual([]);
    const all = Object.values(mails).reduce((sum, n) => sum + n, 0);
    expect(all).toBeGreaterThan(0);
    expect(all / 4).toBeLessThanOrEqual(perYear);
  }, 600_000);

  it("sets two policies beside each other, role by role", async () => {
    const { stdout } = await simulate(
      ...["--placements", "2", "--school-size", "2", "--compare", "twerton-2017", "crestwood-2025"],
    );
    expect(stdout).toMatch(/Tasks by role/);
    expect(stdout).toMatch(/twerton-2017 +crestwood-2025 +change/);
  }, 600_000);

  it("says where its time goes, the largest share first", async () => {
    const { stdout } = await simulate("--placements", "2", "--school-size", "2", "--where");
    const shares = [...stdout.matchAll(/^\| (\S.*) \| (\d+\.\d) % \|$/gm)].map(([, room, share]) => ({
      room,
      share: Number(share),
    }));
    const large = shares.slice(0, -1).map(({ share }) => share);
    expect(large).toEqual(large.toSorted((a, b) => b - a));
    expect(shares.map(({ room }) => room)).toContain("infra/local/engine");
    const all = shares.reduce((sum, { share }) => sum + share, 0);
    expect(Math.abs(all - 100)).toBeLessThan(2);
  }, 600_000);

  it("ends with a sentence a fault, and code 1", async () => {
    await expect(simulate("--profile", "x", "--year", "y")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/--profile: "x" is no profile.*\n--year: "y" is not a school year/),
    });
  }, 600_000);
});
