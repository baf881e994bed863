import { describe, expect, it } from "vitest";
import type { Contact } from "#domain/contact.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { placementComposers } from "#letters/composers-of-placement.ts";
import { firstNameOf } from "#letters/composing/reader.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { aContact, aRecord, caseOf } from "./case-in-memory.ts";
import { letterOf } from "./example-letter.ts";

const ask = (to: string, purpose: "consent" | "evidence"): Ask =>
  ({
    id: `ask-${purpose}-${to}`,
    purpose,
    to,
    round: "evidence-o31",
    askedAt: "2026-10-09T08:00:00Z",
    due: "2026-10-16T22:00:00Z",
    expires: "2026-11-02T22:00:00Z",
    nudges: 0,
    answers: [{ answer: "agree", channel: "link", at: "2026-10-12T18:42:00Z", by: to }],
  }) as unknown as Ask;

const asking = (more: Partial<Contact> = {}) =>
  caseOf({
    placement: {
      contacts: [aContact("mother", more), aContact("carer", { relationship: "foster-carer", ...more })],
      asks: ["mother", "carer"].flatMap((to) => [ask(to, "consent"), ask(to, "evidence")]),
      history: {
        review: [aRecord("review", { "held-on": "2026-12-01", outcome: "end" }, 1)],
        "review-outcome": [aRecord("review-outcome", {}, 2)],
      },
    },
    contacts: {
      mother: { name: "Ms Ngozi Okafor", source: "file" },
      carer: { name: "Tom Ash", source: "file" },
    },
    words: { "how-it-goes": "Well", decided: "To end it", "next-steps": "School" },
  });

const textOf = async (id: LetterId, to: string, more: Partial<Contact> = {}): Promise<string> => {
  const purpose = id.startsWith("consent") ? "consent" : "evidence";
  const facts = { ask: `ask-${purpose}-${to}`, form: "review-outcome", nth: "1" };
  const composer = placementComposers[id as "consent-request"];
  const made = await composer(asking(more), { key: "k-1", notice: id, to, facts });
  return letterText(letterOf(id, made)).replace(/\s+/g, " ");
};

const questions = [
  "consent-request",
  "consent-reminder",
  "consent-receipt",
  "evidence-request",
  "evidence-reminder",
] as const;

describe.each(questions)("%s", (id) => {
  it("names the person whom it asks, and how they are related to the pupil (K4.2)", async () => {
    expect(await textOf(id, "mother")).toMatch(/Dear Ngozi, .*is for you, Ngozi, as a parent of AO\./);
    expect(await textOf(id, "carer")).toMatch(/Dear Tom, .*is for you, Tom, as a foster carer of AO\./);
  });

  it("says the pupil’s first name only to a contact who takes letters by e-mail and may know where the pupil is", async () => {
    expect(await textOf(id, "mother", { emailNotices: "yes" })).toContain("as a parent of Amara.");
    expect(await textOf(id, "mother", { emailNotices: "yes", getsAddress: "no" })).not.toContain("Amara");
  });
});

describe("A letter to parents with two children here", () => {
  it("says which of them it is about (K3.10)", async () => {
    expect(await textOf("review-outcome", "mother")).toContain("the placement of your child (AO)");
    expect(await textOf("review-outcome", "mother", { channel: "paper" })).toContain(
      "the placement of your child (Amara)",
    );
  });
});

describe("The first name of a person on file", () => {
  it.each([
    ["Ms Ngozi Okafor", "Ngozi"],
    ["Dr. Hana Whitlock", "Hana"],
    ["Tom Ash", "Tom"],
    ["Mrs Okafor", "Mrs Okafor"],
    ["王小明", "王小明"],
    ["  Mr  Kofi   Brandt ", "Kofi"],
  ])("of %j is %j", (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });
});
