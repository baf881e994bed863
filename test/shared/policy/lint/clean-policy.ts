import type { PolicyDocument } from "#domain/rules/policy-document.ts";
import type { LawFloor, LawRule, Profile, StatedSettings } from "#domain/rules/rules.ts";
import { type SettingName, settingNames } from "#domain/rules/settings.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { effectiveSetting } from "#policy/effective-setting.ts";
import { lawFloor } from "#policy/floor.ts";
import { inForce } from "#policy/in-force.ts";
import { lintProfile } from "#policy/lint/lint.ts";
import { policyOf } from "../sample-policy.ts";

export const on = "2026-09-07";

export const emptyDocument: PolicyDocument = {
  parts: ["1", "2", "3"],
  references: [],
  sources: [],
  dates: [],
  terms: [],
  duties: [],
  asks: [],
  statements: [],
  unfinished: [],
};

/** What the law says of a setting: on a direction, the route with the most rules; else on the sixth day. */
const lawful = (floor: LawFloor, setting: SettingName) => {
  const of = (route: "direction" | "agreement") =>
    effectiveSetting(setting, { floor, profile: policyOf({}), route, on }).value;
  // Law prevails over consent on a direction: the word of an agreement says more.
  return setting === "consent.mode" ? of("agreement") : of("direction");
};

/** A policy that says what the law says, and whose text is in order: nothing is to be found in it. */
export const cleanPolicy = (floor: LawFloor = lawFloor()): Profile => ({
  ...policyOf(
    Object.fromEntries(
      settingNames.map((name) => [name, { is: lawful(floor, name), clause: "1" }]),
    ) as unknown as StatedSettings,
  ),
  obligations: Object.fromEntries(floor.obligations.map((o) => [o.obligation, { clause: "2" }])) as Record<
    ObligationId,
    { readonly clause: string }
  >,
  document: emptyDocument,
});

export const withDocument = (part: Partial<PolicyDocument>): Profile => ({
  ...cleanPolicy(),
  document: { ...emptyDocument, ...part },
});

export const withSettings = (settings: StatedSettings): Profile => {
  const clean = cleanPolicy();
  return { ...clean, settings: { ...clean.settings, ...settings } };
};

export const lint = (profile: Profile, floor: LawFloor = lawFloor()) => lintProfile(profile, { floor, on });

/** Law that counts against a policy: read in a source, in force. */
export const lawInForce = (): readonly LawRule[] =>
  lawFloor().rules.filter(
    (r) => r.confidence === "V" && inForce(r, on) && !r.clause.startsWith("rule of sense"),
  );
