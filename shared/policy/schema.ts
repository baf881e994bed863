import * as z from "zod";
import {
  type LawFloor,
  type LawRule,
  type Profile,
  routes,
  type StatedSettings,
} from "#domain/rules/rules.ts";
import { type SettingName, settingNames } from "#domain/rules/settings.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { obligationIds } from "#ids/catalogue.ts";
import { policyDocument } from "./lint/document-schema.ts";
import { settingSchemas } from "./setting-schemas.ts";

/** Shapes that both files of this schema and those of trusts are made of. */
export const isoDate = z.iso.date();
export const words = z.string().trim().min(1);
/** What kind of start a rule is about. */
export const routeName = z.enum(routes);
export const routeNames = z.array(routeName).min(1).readonly();
const confidence = z.enum(["V", "S", "M"]);
const duty = z.enum(["must", "should"]);

/** A row of the catalogue. */
export const obligationId = z.enum(obligationIds, { error: "this is no row of the catalogue" });

/** What a policy may say of a setting: its value, that it says nothing, or that it asks nothing. */
const statementOf = (value: z.ZodType) => {
  const statement = z.strictObject({
    is: z.union([value, z.literal("silent"), z.literal("no")]),
    clause: words,
    routes: z.exactOptional(routeNames),
    note: z.exactOptional(words),
  });
  return z.exactOptional(z.union([statement, z.array(statement).min(1).readonly()]));
};

const statedSettings = z.strictObject(
  Object.fromEntries(settingNames.map((name) => [name, statementOf(settingSchemas[name])])),
) as unknown as z.ZodType<StatedSettings>;

export const asking = z.strictObject({
  clause: words,
  note: z.exactOptional(words),
  routes: z.exactOptional(routeNames),
});

/** `until` after `from`. */
export const orderedWindow = (window: { readonly from: string; readonly until: string | null }) =>
  window.until === null || window.from < window.until;

const profileVersion = z
  .strictObject({
    version: words,
    from: isoDate,
    until: isoDate.nullable(),
    settings: statedSettings,
    obligations: z.partialRecord(obligationId, asking),
    terms: z.record(z.string(), words),
    document: z.exactOptional(policyDocument),
  })
  .refine(orderedWindow, { error: "`until` must be later than `from`", path: ["until"] });

/** Versions whose windows follow one another without overlap. */
export const following = (
  versions: readonly { readonly from: string; readonly until: string | null }[],
): boolean =>
  versions.every((v, i) => {
    const next = versions[i + 1];
    return next === undefined || (v.until !== null && v.until <= next.from);
  });

/** A file of `profiles/`: one policy in one or more versions, whose windows [from, until) do not overlap. */
export const profileFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    school: z.string().regex(/^[A-Z]{3}$/),
    title: words,
    versions: z.array(profileVersion).min(1).readonly(),
  })
  .refine(({ versions }) => following(versions), {
    error: "versions must follow one another without overlap",
    path: ["versions"],
  });

export type ProfileFile = z.infer<typeof profileFile>;

const law = {
  clause: words,
  source: words,
  confidence,
  duty: z.exactOptional(duty),
  from: isoDate,
  until: isoDate.nullable(),
  commences: z.exactOptional(isoDate.nullable()),
  routes: z.exactOptional(routeNames),
  note: z.exactOptional(words),
};

const lawRuleOf = <N extends SettingName>(name: N) =>
  z.strictObject({
    setting: z.literal(name),
    is: settingSchemas[name],
    prevails: z.exactOptional(z.literal(true)),
    ...law,
  });

const [firstName, ...otherNames] = settingNames;
if (firstName === undefined) throw new Error("There are no settings.");
const lawRule = z.discriminatedUnion("setting", [
  lawRuleOf(firstName),
  ...otherNames.map(lawRuleOf),
]) as unknown as z.ZodType<LawRule>;

/** The law floor file: dated, sourced, each point with how sure we are of it. */
export const floorFile = z.strictObject({
  version: words,
  rules: z.array(lawRule).readonly(),
  obligations: z.array(z.strictObject({ obligation: obligationId, ...law })).readonly(),
  guidance: z
    .array(z.strictObject({ title: words, from: isoDate, until: isoDate.nullable(), confidence }))
    .readonly(),
}) satisfies z.ZodType<LawFloor>;

/** One Profile a version, as the rules read it. */
export const versionsOf = (file: ProfileFile): readonly Profile[] =>
  file.versions.map((version) => ({
    id: file.id,
    school: file.school,
    title: file.title,
    ...version,
    obligations: version.obligations as Readonly<Record<ObligationId, z.infer<typeof asking>>>,
  }));
