import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { loadProfile } from "#policy/load.ts";
import { ProfileError } from "#policy/profile-error.ts";
import { policyCommand } from "#promises/covered/policy-command.ts";
import { emptyDocument } from "./lint/clean-policy.ts";

const guide = await readFile(new URL("../../../shared/policy/guide.md", import.meta.url), "utf8");

const errorOf = (document: object): ProfileError => {
  const version = { version: "1", from: "2026-09-01", until: null, settings: {}, obligations: {}, terms: {} };
  const json = { id: "hill-2026", school: "HIL", title: "Hill", versions: [{ ...version, document }] };
  try {
    loadProfile(json, "hill-2026.json");
  } catch (error) {
    if (error instanceof ProfileError) return error;
    throw error;
  }
  throw new Error("the profile loaded");
};

describe("The guide for a school's administrator", () => {
  it("explains every list of the document part", () => {
    const explained = Object.keys(emptyDocument).filter((list) => guide.includes(`\`${list}\``));

    expect(explained).toEqual(Object.keys(emptyDocument));
  });

  it("gives commands that the command line has", async () => {
    const { text } = await policyCommand([]);

    for (const [command] of guide.matchAll(/npm run policy -- \w+/g)) expect(text).toContain(command);
    for (const [option] of guide.matchAll(/--(?:strict|on|json)\b/g)) expect(text).toContain(option);
  });

  it("gives examples that load as they stand", () => {
    const [, notice = ""] = /```json\n(.*?)\n```/s.exec(guide) ?? [];
    const settings = JSON.parse(`{${notice}}`);
    const version = { version: "1", from: "2026-09-01", until: null, settings, obligations: {}, terms: {} };

    expect(
      loadProfile({ id: "hill-2026", school: "HIL", title: "Hill", versions: [version] }, "f"),
    ).toHaveLength(1);
  });

  it.each([
    ["references", '{ "to": "12", "clause": "3" }'],
    ["sources", '{ "source": "kcsie", "dated": "2025", "clause": "2.1" }'],
    ["dates", '{ "of": "next-review", "is": "2027-09", "clause": "cover" }'],
    ["terms", '{ "term": "suspension", "clause": "6" }'],
    ["duties", '{ "duty": "provider-checks", "on": "school", "clause": "5" }'],
    ["asks", '{ "what": "public-examinations", "clause": "7" }'],
  ])("gives an example of %s that loads as it stands", (list, example) => {
    expect(guide).toContain(example);
    expect(() => errorOf({ ...emptyDocument, [list]: [JSON.parse(example)] })).toThrow("the profile loaded");
  });
});

describe("An error in the document part", () => {
  it("names the field, what is allowed and the clause", () => {
    const duties = [{ duty: "provider-checks", on: "nobody", clause: "5" }];

    expect(errorOf({ ...emptyDocument, duties })).toMatchObject({
      at: "versions[0].document.duties[0].on",
      clause: "5",
    });
    expect(errorOf({ ...emptyDocument, duties }).allowed).toContain("local-authority");
  });

  it("names a value that the setting of a statement does not have", () => {
    const statements = [{ setting: "provider.unregistered", is: "maybe", clause: "7" }];

    expect(errorOf({ ...emptyDocument, statements })).toMatchObject({
      at: "versions[0].document.statements[0].is",
      allowed: ["lawful", "justify", "forbidden"],
      clause: "7",
    });
  });

  it("names a date that is written otherwise", () => {
    const dates = [{ of: "next-review", is: "Sept 2026", clause: "cover" }];

    expect(errorOf({ ...emptyDocument, dates }).message).toContain("2026-09");
  });
});
