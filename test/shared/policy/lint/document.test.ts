import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "#domain/rules/policy-document.ts";
import type { Profile } from "#domain/rules/rules.ts";
import type { LintRule } from "#policy/lint/finding.ts";
import { cleanPolicy, lint, withDocument, withSettings } from "./clean-policy.ts";

const of = (rule: LintRule, profile: Profile) => lint(profile).filter((f) => f.rule === rule);

type Case = readonly [
  what: string,
  rule: LintRule,
  bad: Partial<PolicyDocument>,
  good: Partial<PolicyDocument>,
];

/** Each with the text that has the defect, and the nearest text that has not. */
const cases: readonly Case[] = [
  [
    "two dates for one review",
    "contradictory-dates",
    {
      dates: [
        { of: "next-review", is: "2026-09", clause: "cover" },
        { of: "next-review", is: "2026-10", clause: "3" },
      ],
    },
    {
      dates: [
        { of: "next-review", is: "2026", clause: "cover" },
        { of: "next-review", is: "2026-10", clause: "3" },
      ],
    },
  ],
  [
    "a reference to a section that is not there",
    "missing-reference",
    { references: [{ to: "9", clause: "1" }] },
    { references: [{ to: "2.4", clause: "1" }] },
  ],
  [
    "a reference to an appendix that is not there",
    "missing-reference",
    { references: [{ to: "Appendix 3", clause: "1" }] },
    { parts: ["1", "2", "3", "Appendix 3"], references: [{ to: "Appendix 3", clause: "1" }] },
  ],
  [
    "a reference to a subsection where subsections are listed",
    "missing-reference",
    { parts: ["1", "2", "2.1", "3"], references: [{ to: "2.9", clause: "1" }] },
    { parts: ["1", "2", "2.1", "3"], references: [{ to: "2.1", clause: "1" }] },
  ],
  [
    "revoked regulations",
    "outdated-source",
    { sources: [{ source: "registration-regulations-2006", clause: "2" }] },
    { sources: [{ source: "registration-regulations-2024", clause: "2" }] },
  ],
  [
    "guidance with a date that no edition has",
    "outdated-source",
    { sources: [{ source: "arranging-alternative-provision", dated: "2025-01", clause: "2" }] },
    { sources: [{ source: "arranging-alternative-provision", dated: "2025-02", clause: "2" }] },
  ],
  [
    "an edition that was replaced",
    "outdated-source",
    { sources: [{ source: "kcsie", dated: "2024", clause: "2" }] },
    { sources: [{ source: "kcsie", clause: "2" }] },
  ],
  [
    "a dead term, however it is spelt",
    "dead-term",
    { terms: [{ term: "Fixed Period Exclusions", clause: "2" }] },
    { terms: [{ term: "suspension", clause: "2" }] },
  ],
  [
    "a duty put on somebody else than the law does",
    "wrong-duty-holder",
    { duties: [{ duty: "education-after-permanent-exclusion", on: "school", clause: "1" }] },
    { duties: [{ duty: "education-after-permanent-exclusion", on: "local-authority", clause: "1" }] },
  ],
  [
    "what only schools can do, asked of every provider",
    "cannot-be-met",
    { asks: [{ what: "dual-registration", ofEveryProvider: true, clause: "3" }] },
    { asks: [{ what: "dual-registration", clause: "3" }] },
  ],
  [
    "two words on one point",
    "contradictory-words",
    {
      statements: [
        { setting: "provider.unregistered", is: "lawful", clause: "1" },
        { setting: "provider.unregistered", is: "forbidden", clause: "2" },
      ],
    },
    {
      statements: [
        { setting: "provider.unregistered", is: "forbidden", clause: "1" },
        { setting: "provider.unregistered", is: "forbidden", clause: "2" },
      ],
    },
  ],
  ["a text that breaks off", "unfinished-text", { unfinished: [{ clause: "3" }] }, { unfinished: [] }],
];

describe("In a clean policy", () => {
  it.each(cases)("%s is found, and nothing else", (_, rule, bad) => {
    expect(lint(withDocument(bad))).toMatchObject([{ rule, grade: "defect" }]);
  });

  it.each(cases)("the opposite of %s is not found", (_, rule, __, good) => {
    expect(of(rule, withDocument(good))).toEqual([]);
  });

  it("every dead term is shown as the text spells it", () => {
    const [found] = of("dead-term", withDocument({ terms: [{ term: "CRB checks", clause: "2" }] }));

    expect(found).toMatchObject({ clause: "SAM 2", remedy: "Write “DBS check”." });
    expect(found?.says).toContain("“CRB checks”");
  });

  it("of two review dates the one is pointed out that fits the policy's own interval", () => {
    const dates = [
      { of: "next-review" as const, is: "2026-09", clause: "3" },
      { of: "next-review" as const, is: "2027-09", clause: "cover" },
    ];
    const profile = withDocument({ dates });
    const yearly: Profile = {
      ...profile,
      settings: { ...profile.settings, "policy.reviewMonths": { is: 12, clause: "3" } },
    };

    expect(of("contradictory-dates", yearly)[0]?.remedy).toContain("September 2027 (cover) fits");
  });

  it("the clause that puts a duty right is named beside the one that puts it wrong", () => {
    const duties = [
      { duty: "provider-checks", on: "school" as const, clause: "1" },
      { duty: "provider-checks", on: "local-authority" as const, clause: "2" },
    ];

    expect(of("wrong-duty-holder", withDocument({ duties }))).toMatchObject([{ clause: "SAM 2" }]);
    expect(of("wrong-duty-holder", withDocument({ duties }))[0]?.says).toContain("contradicts 1");
  });
});

describe("What does not fit the phase", () => {
  const asks = [{ what: "public-examinations", clause: "3" }];
  const inPhase = (...is: readonly ("infant" | "secondary" | "asked-at-set-up")[]): Profile => {
    const profile = withDocument({ asks });
    return { ...profile, settings: { ...profile.settings, "school.phase": { is, clause: "1" } } };
  };

  it("is found for infants, and neither for a secondary school nor where the phase is not known", () => {
    expect(of("unfit-for-phase", inPhase("infant"))).toHaveLength(1);
    expect(of("unfit-for-phase", inPhase("infant", "secondary"))).toEqual([]);
    expect(of("unfit-for-phase", inPhase("secondary"))).toEqual([]);
    expect(of("unfit-for-phase", inPhase("asked-at-set-up"))).toEqual([]);
  });
});

describe("Two statements of the settings", () => {
  it("clash on a common route and not on different ones", () => {
    const clash = withSettings({
      initialMeeting: [
        { is: "yes", clause: "1" },
        { is: "no", clause: "2", routes: ["on-site"] },
      ],
    });
    const apart = withSettings({
      initialMeeting: [
        { is: "yes", clause: "1", routes: ["agreement"] },
        { is: "no", clause: "2", routes: ["on-site"] },
      ],
    });

    expect(of("contradictory-words", clash)).toMatchObject([{ clause: "SAM 1, 2" }]);
    expect(of("contradictory-words", apart)).toEqual([]);
  });
});

describe("What the linter cannot look at", () => {
  it("is said: a profile without a document is not taken for sound", () => {
    const { document: _, ...bare } = cleanPolicy();

    expect(lint(bare)).toMatchObject([{ rule: "not-checked", grade: "note" }]);
  });

  it("is said of sources, duties and asks that it does not know", () => {
    const unknown = withDocument({
      sources: [{ source: "some-guidance", clause: "1" }],
      duties: [{ duty: "some-duty", on: "school", clause: "1" }],
      asks: [{ what: "some-thing", clause: "1" }],
    });

    expect(lint(unknown).map((f) => f.rule)).toEqual(["not-checked", "not-checked", "not-checked"]);
  });

  it("is said of a clause that the profile cites and the document does not have", () => {
    const profile = withSettings({ initialMeeting: { is: "yes", clause: "2-3, 14.2" } });

    expect(lint(profile)).toMatchObject([{ rule: "not-checked", clause: "SAM 14.2" }]);
  });
});
