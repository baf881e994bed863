import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = readFileSync("infra/runbook.md", "utf8");
const guide = readFileSync("infra/README.md", "utf8");
const all = (pattern: RegExp, from: string): readonly string[] => [
  ...new Set([...from.matchAll(pattern)].map(([, found = ""]) => found)),
];

const headings = [...all(/^##+ (.+)$/gm, text), ...all(/^##+ (.+)$/gm, guide)];
const code = globSync(["functions/web/**/*.{ts,tsx}", "shared/{door,contracts}/**/*.ts"])
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");
/** What AWS calls things in its own console and its own faults. */
const ofAws = ["AccessDenied", "KMS", "Account dashboard", "CachingDisabled", "Show versions"];

it("names only chapters, pages and buttons that there are", () => {
  const names = all(/\b_([A-Z][^_]+)_\b/g, text);
  const unknown = names.filter(
    (name) => !headings.includes(name) && !ofAws.includes(name) && !code.includes(`"${name}"`),
  );

  expect(names.length).toBeGreaterThan(10);
  expect(unknown).toEqual([]);
});

it("names only commands that there are", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };

  for (const command of all(/npm run ([a-z-]+)/g, text + guide))
    expect(Object.keys(scripts)).toContain(command);
});

it("bootstraps without making templates of the example first (fault K)", () => {
  const bootstraps = all(/`(npx cdk bootstrap [^`]+)`/g, guide);

  expect(bootstraps.length).toBe(1);
  // `--app true` and no `--app` both look for templates: a clean clone has none, and those of the example take minutes.
  for (const command of bootstraps) expect(command).toContain('--app "" ');
});

it("asks for what new accounts lack before it is needed (fault K)", () => {
  const [, quotas = ""] = /\*\*Quotas\*\*(.+)/.exec(guide) ?? [];

  for (const needed of ["SES production access", "200 concurrent executions", "retention of 30 days"])
    expect(quotas).toContain(needed);
});

it("leads from an empty account to the first school in eight steps, each with what one sees when it worked", () => {
  const [, deploying = ""] = /## To deploy\n([\s\S]+?)\n### /.exec(guide) ?? [];
  const steps = deploying.split(/^(?=\d\. )/m).slice(1);

  expect(steps.length).toBeLessThanOrEqual(8);
  for (const step of steps) expect(step, step.slice(0, 40)).toMatch(/_[Ii]t worked when_/);
});
