import type { ProviderDayName } from "#domain/week/plan.ts";

/** What a term is about, as findings and catalogue name what is material (K2.1; O25, O26, O56, O59). */
export const termKinds = [
  "days",
  "hours",
  "elsewhere",
  "first-day",
  "last-day",
  "place",
  "site",
  "provider",
  "route",
  "cost",
  "transport",
] as const;

export type TermKind = (typeof termKinds)[number];

const linesOf = <P extends string>(prefix: P) =>
  ({
    [`${prefix}-monday`]: "days",
    [`${prefix}-tuesday`]: "days",
    [`${prefix}-wednesday`]: "days",
    [`${prefix}-thursday`]: "days",
    [`${prefix}-friday`]: "days",
    [`${prefix}-saturday`]: "days",
  }) as { readonly [K in `${P}-${ProviderDayName}`]: "days" };

/** Lines of hours by day, where days or weeks differ. */
export const lineTerms = { ...linesOf("on"), ...linesOf("a"), ...linesOf("b") };

/** Every term of a placement that somebody agrees to, or is given notice of, and what it is about. */
export const termsAbout = {
  route: "route",
  provider: "provider",
  online: "place",
  moved: "place",
  start: "first-day",
  end: "last-day",
  "changed-from": "first-day",
  monday: "days",
  tuesday: "days",
  wednesday: "days",
  thursday: "days",
  friday: "days",
  pattern: "days",
  ...lineTerms,
  otherwise: "elsewhere",
  without: "elsewhere",
  "starts-at": "hours",
  "break-from": "hours",
  "break-to": "hours",
  "ends-at": "hours",
  site: "site",
  "afternoon-site": "site",
  "weekly-cost": "cost",
  "carried-by": "transport",
  midday: "transport",
} as const satisfies Readonly<Record<string, TermKind>>;

export type TermName = keyof typeof termsAbout;

export const termNames = Object.keys(termsAbout) as readonly TermName[];

/** The terms as they stand at one moment; "" for what is not recorded yet. */
export type Terms = Readonly<Record<TermName, string>>;

/** Terms as they were from a version of the placement on. */
export type TermsThen = { readonly version: number; readonly at: string; readonly terms: Terms };
