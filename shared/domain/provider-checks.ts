import type { ObligationId } from "#ids/catalogue.ts";
import { rememberedFor } from "./memo.ts";
import type { EffectiveRules } from "./rules/rules.ts";
import type { ProviderCheck } from "./rules/settings-provider.ts";

/** What is checked of a provider before a pupil starts; `tracking` is agreed with it rather than looked at (O133). */
export type CheckName =
  | Exclude<ProviderCheck, "audit" | "risk-assessment">
  | "provider-risk"
  | "provider-audit"
  | "tracking";

type Check = {
  readonly name: CheckName;
  /** The member of `checks.set` that asks it, where there is one. */
  readonly member?: ProviderCheck;
  readonly rows: readonly ObligationId[];
  /** Asked whatever the policy says, because the law needs it. */
  readonly always?: true;
};

/**
 * Checks in the order in which they are asked. Always: registration (EA 1996 s.463), written staff checks and news
 * of changes among staff (KCSIE), and how each session's attendance is told (SI 2024/208 reg.10).
 */
const checks: readonly Check[] = [
  { name: "registration", member: "registration", rows: ["O35", "O36"], always: true },
  { name: "staff-checks-confirmed", member: "staff-checks-confirmed", rows: ["O41"], always: true },
  { name: "child-protection-policy-exchange", member: "child-protection-policy-exchange", rows: ["O40"] },
  { name: "policies", member: "policies", rows: ["O39"] },
  { name: "attendance-arrangement", member: "attendance-arrangement", rows: ["O45"], always: true },
  { name: "communication", member: "communication", rows: ["O46"], always: true },
  { name: "insurance", member: "insurance", rows: ["O43"] },
  { name: "health-and-safety", member: "health-and-safety", rows: ["O43"] },
  { name: "transport", member: "transport", rows: ["O18"] },
  { name: "curriculum", member: "curriculum", rows: ["O42"] },
  { name: "staff-qualified", member: "staff-qualified", rows: ["O132"] },
  { name: "examinations", member: "examinations", rows: ["O44"] },
  { name: "tracking", rows: ["O133"] },
  { name: "published-reports", member: "published-reports", rows: ["O37"] },
  { name: "website-and-social-media", member: "website-and-social-media", rows: ["O38"] },
  { name: "site-visit", member: "site-visit", rows: ["O47", "O48"] },
  { name: "quality-visits-agreed", member: "quality-visits-agreed", rows: ["O49"] },
  { name: "provider-risk", member: "risk-assessment", rows: ["O50"] },
  { name: "provider-audit", member: "audit", rows: ["O51"] },
];

/**
 * Asked and judged for every placement, whatever is held of the provider: how many it teaches with this pupil (O35), the
 * written checks of the staff who work with this pupil (O41), this pupil's journeys and examinations (O18, O44).
 */
const eachTime: readonly CheckName[] = [
  "registration",
  "staff-checks-confirmed",
  "transport",
  "examinations",
];

/** Whether what was once found of a provider can stand for the next pupil, as long as it holds. */
export const mayBeHeld = (check: CheckName): boolean => !eachTime.includes(check);

export const allChecks: readonly CheckName[] = checks.map((c) => c.name);

const isAsked = ({ settings, asks }: EffectiveRules, c: Check): boolean =>
  c.always === true ||
  (c.member !== undefined && settings["checks.set"].value.includes(c.member)) ||
  c.rows.some((row) => (asks[row]?.length ?? 0) > 0) ||
  (c.name === "site-visit" && settings["checks.visitBefore"].value === "yes");

/** The checks that law and policy ask of every provider here. */
export const checksAsked = rememberedFor((rules: EffectiveRules): readonly CheckName[] =>
  checks.filter((c) => isAsked(rules, c)).map((c) => c.name),
);
