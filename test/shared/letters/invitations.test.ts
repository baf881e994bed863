import { describe, expect, it } from "vitest";
import type { ContactRecord } from "#contracts/people.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { composeReviewInvitation } from "#letters/review-invitation/composer.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { aContact, aRecord, caseOf } from "./case-in-memory.ts";
import { letterOf } from "./example-letter.ts";

const planned = aRecord("review-planned", {
  "held-on": "2026-12-01",
  time: "15:30",
  invited: ["parents", "pupil", "provider", "ap-lead", "senco", "dsl"],
});

const house = caseOf({
  placement: {
    contacts: [aContact("mother")],
    history: { "review-planned": [planned] },
  },
  contacts: { mother: { name: "Ngozi Okafor", phone: "01632 960 350", source: "Seen" } as ContactRecord },
  staff: {
    "ap-lead": { name: "Ms Rosa Flint", job: "leader for alternative provision", email: "a@b.example" },
    senco: { name: "Mr Tom Ash", job: "SENCO", email: "a@b.example" },
  },
  words: { place: "The family room" },
});

const invitation = async (to: string): Promise<string> => {
  const facts = { form: "review-planned", nth: "1" };
  const mail = { key: "k", notice: "review-invitation", to, facts } as const;
  return letterText(letterOf("review-invitation", await composeReviewInvitation(house, mail)));
};

describe("Who is asked to a review", () => {
  it("is named, with the work that they do, where staff are asked", async () => {
    for (const to of ["mother", toProvider]) {
      const text = await invitation(to);
      expect(text).toContain("Ms Rosa Flint (leader for alternative provision)");
      expect(text).toContain("Mr Tom Ash (SENCO)");
      expect(text).not.toContain("AP lead");
    }
  });

  it("is named by role alone where nobody holds it", async () => {
    expect(await invitation("mother")).toContain("Designated safeguarding lead");
  });
});
