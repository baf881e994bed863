import type { LawFloor, LawRule, Profile, StatedSettings } from "#domain/rules/rules.ts";

/** A policy of an invented school that says only what a test gives it. */
export const policyOf = (settings: StatedSettings): Profile => ({
  id: "sample-2026",
  school: "SAM",
  title: "Sample policy",
  version: "1",
  from: "2026-09-01",
  until: null,
  settings,
  obligations: {},
  terms: {},
});

/** A floor of only these rules. */
export const floorOf = (...rules: readonly LawRule[]): LawFloor => ({
  version: "test",
  rules,
  obligations: [],
  guidance: [],
});

const dated = { source: "test", duty: "must", from: "2020-01-01", until: null } as const;

export const halfTermly: LawRule = {
  setting: "review.cadence",
  is: [{ every: "half-term" }],
  clause: "Act 1",
  confidence: "V",
  ...dated,
};

/** From memory only: a default, never a hard rule. */
export const sixDaysRemembered: LawRule = {
  setting: "review.outcomeDays",
  is: 6,
  clause: "reg.6",
  confidence: "M",
  ...dated,
};

export const notCommenced: LawRule = {
  setting: "la.register",
  is: "yes",
  clause: "Act 2",
  confidence: "V",
  ...dated,
  commences: null,
};
