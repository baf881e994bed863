import { describe, expect, it } from "vitest";
import { sampleProviders } from "#infra/local/seed/sample-providers.ts";
import { samplePupils } from "#infra/local/seed/sample-pupils.ts";
import { sampleStaff } from "#infra/local/seed/sample-school.ts";

const contacts = samplePupils.flatMap((p) => p.contacts.map((c) => ({ id: c.facts.id, name: c.name })));
const everybody = [
  ...samplePupils.map((p) => ({ id: p.id, name: `${p.givenName} ${p.familyName}` })),
  ...contacts,
  ...sampleStaff.map(({ id, name }) => ({ id, name })),
  ...sampleProviders.map(({ id, name }) => ({ id, name })),
];

describe("the ids of the sample", () => {
  it("say nothing of those whose they are", () => {
    for (const { id, name } of everybody) {
      expect(id).toMatch(/^[pcs][0-9a-f]{25}$/);
      for (const word of name
        .toLowerCase()
        .split(/\W+/)
        .filter((w) => w.length > 3))
        expect(id).not.toContain(word);
    }
  });

  it("are one for each", () => {
    expect(new Set(everybody.map((e) => e.id)).size).toBe(everybody.length);
  });

  it("are the same at every start", () => {
    expect(samplePupils[0]?.id).toBe("p0f92810027e5ed9117a473daa");
  });
});
