import { describe, expect, it } from "vitest";
import { composePlacementTasks } from "#letters/staff-notice/composer.ts";
import { caseOf } from "./case-in-memory.ts";
import { letterOf } from "./example-letter.ts";

const subjectOf = async (...whats: readonly string[]): Promise<string> => {
  const mails = whats.map((what) => ({
    key: `k-${what}`,
    notice: "staff-notice" as const,
    to: "role:dsl",
    facts: { what },
  }));
  const [first] = mails;
  if (!first) throw new Error("No mail is told of");
  const house = { ...caseOf({ placement: {} }), toldInOne: async () => mails };
  return letterOf("staff-notice", await composePlacementTasks(house, first)).subject;
};

describe("The subject of a mail to staff (K4.11)", () => {
  it.each([
    "concern",
    "concern-unacknowledged",
    "concern-nobody",
    "concern-at-provider",
    "allegation",
    "overdue-safety",
    "incident",
  ])("tells an alert about safety from the rest, and names nobody: %s", async (what) => {
    expect(await subjectOf(what)).toBe("Urgent, about safety: please open this now");
  });

  it.each(["answer", "overdue", "ended", "letter-again"])("is an ordinary one for %s", async (what) => {
    expect(await subjectOf(what)).toBe("Something needs you today");
  });

  it("is that of the alert where one mail tells of both", async () => {
    expect(await subjectOf("answer", "concern")).toBe("Urgent, about safety: please open this now");
  });
});
