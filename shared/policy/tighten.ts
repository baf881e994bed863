import * as z from "zod";
import type { Override } from "#domain/rules/rules.ts";
import { type SettingName, settings } from "#domain/rules/settings.ts";
import type { Order } from "#domain/rules/settings-order.ts";
import { effectiveSetting, type RulesAsked } from "./effective-setting.ts";
import { settingSchemas } from "./setting-schemas.ts";
import { strictest } from "./strictest.ts";
import { valueInWords } from "./value-words.ts";

/** Whether a setting may be made stricter for one placement: `why` it may not, in a sentence for the page. */
export type Judged =
  | { readonly kind: "tighter"; readonly override: Override; readonly says: string }
  | { readonly kind: "not"; readonly why: string };

const key = (value: unknown): string => JSON.stringify(value);

/** Settings that have an order of strictness, by name: only these can be made stricter. */
export const canTighten = (name: SettingName): boolean => settings[name].order.kind !== "stated";

/** The order's own word on two values: whether the second asks more than the first. */
const asksMore = (order: Order, before: unknown, after: unknown): boolean =>
  key(strictest(order, [before, after]).value) !== key(before);

/**
 * Judges an override by the rules that hold without it (law, trust, policy and earlier overrides): it only tightens
 * (catalogue 1N). What would relax, or change nothing, is refused with the word that rules.
 */
export const judgeOverride = (name: SettingName, is: unknown, asked: RulesAsked): Judged => {
  const { title, order } = settings[name];
  if (!canTighten(name))
    return {
      kind: "not",
      why: `${title}: nobody can say which value is stricter, so it stays as the policy says.`,
    };
  const parsed = settingSchemas[name].safeParse(is);
  if (!parsed.success) return { kind: "not", why: `${title}: this is not one of its values.` };
  const before = effectiveSetting(name, asked);
  const override = { setting: name, is: parsed.data, clause: "this placement" } as Override;
  const after = effectiveSetting(name, { ...asked, overrides: [...(asked.overrides ?? []), override] });
  if (asksMore(order, before.value, parsed.data) && key(after.value) !== key(before.value))
    return { kind: "tighter", override, says: valueInWords(after.value) };
  return {
    kind: "not",
    why: `${title}: ${valueInWords(parsed.data)} would not be stricter. What holds now is ${before.why}`,
  };
};

/** How a stricter value is asked for on a page. */
export type Ask =
  | { readonly kind: "one" | "several"; readonly values: readonly string[] }
  | { readonly kind: "number"; readonly unit: string };

const cadences = ["week", "half-term", "term", "year"] as const;

/** The members that a list of a setting may have; none where they are no plain words. */
const membersOf = (name: SettingName): readonly string[] => {
  const inner: unknown = settingSchemas[name];
  const json = z.toJSONSchema(inner as z.ZodType) as { items?: { enum?: readonly string[] } };
  return json.items?.enum ?? [];
};

const tighter = (name: SettingName, is: unknown, asked: RulesAsked): boolean =>
  judgeOverride(name, is, asked).kind === "tighter";

/** Which stricter values there are for a setting now; undefined where there is none. */
export const stricterThanNow = (name: SettingName, asked: RulesAsked): Ask | undefined => {
  const { order } = settings[name];
  const list = (kind: "one" | "several", values: readonly string[]): Ask | undefined =>
    values.length > 0 ? { kind, values } : undefined;
  const now = effectiveSetting(name, asked).value;
  switch (order.kind) {
    case "rank":
      return list(
        "one",
        order.from.filter((step) => tighter(name, step, asked)),
      );
    case "cadence":
      return list(
        "one",
        cadences.filter((every) => tighter(name, [{ every }], asked)),
      );
    case "union":
      return list(
        "several",
        membersOf(name).filter((member) => tighter(name, [member], asked)),
      );
    case "common": {
      const kept = Array.isArray(now) ? now.map(String) : [];
      return kept.length > 1 && kept.every((m) => membersOf(name).includes(m))
        ? { kind: "several", values: kept }
        : undefined;
    }
    case "notice":
      return { kind: "number", unit: "school days" };
    case "most":
    case "least":
      return { kind: "number", unit: "" };
    case "stated":
      return undefined;
  }
};

/** What was chosen on the page as a value of the setting. */
export const valueFrom = (name: SettingName, chosen: string | number | readonly string[]): unknown => {
  const { kind } = settings[name].order;
  if (kind === "cadence") return [{ every: chosen }];
  return kind === "notice" ? [{ count: chosen, unit: "school-days" }] : chosen;
};
