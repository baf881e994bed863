import * as z from "zod";
import type { PolicyDocument, WrittenStatement } from "#domain/rules/policy-document.ts";
import { type SettingName, settingNames } from "#domain/rules/settings.ts";
import { partyName, settingSchemas } from "../setting-schemas.ts";

const words = z.string().trim().min(1);
const clause = words;
const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** "2026", "2026-09" or "2026-09-14". */
const dated = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "write it like 2026, 2026-09 or 2026-09-14");

const writtenOf = (name: SettingName) =>
  z.strictObject({ setting: z.literal(name), is: settingSchemas[name], clause });
const [firstName, ...otherNames] = settingNames;
if (firstName === undefined) throw new Error("There are no settings.");
const written = z.discriminatedUnion("setting", [
  writtenOf(firstName),
  ...otherNames.map(writtenOf),
]) as unknown as z.ZodType<WrittenStatement>;

/** The `document` part of a profile: how the text is made, so that the linter finds its defects from data. */
export const policyDocument = z.strictObject({
  parts: listOf(words),
  references: listOf(z.strictObject({ to: words, clause })),
  sources: listOf(z.strictObject({ source: words, dated: z.exactOptional(dated), clause })),
  dates: listOf(z.strictObject({ of: z.enum(["next-review"]), is: dated, clause })),
  terms: listOf(z.strictObject({ term: words, clause })),
  duties: listOf(z.strictObject({ duty: words, on: partyName, clause })),
  asks: listOf(z.strictObject({ what: words, ofEveryProvider: z.exactOptional(z.boolean()), clause })),
  statements: listOf(written),
  unfinished: listOf(z.strictObject({ clause })),
}) satisfies z.ZodType<PolicyDocument>;
