import * as z from "zod";
import type { TrustMinimum } from "#domain/rules/rules.ts";
import { type SettingName, settingNames, settings } from "#domain/rules/settings.ts";
import { asking, following, isoDate, obligationId, orderedWindow, routeNames, words } from "./schema.ts";
import { settingSchemas } from "./setting-schemas.ts";

const unordered = z.never({
  error: "this setting has no order of strictness, so a minimum cannot speak of it",
});

/** What a trust may ask: a value of a setting that has an order of strictness. */
const minimumOf = (name: SettingName) => {
  const minimum = z.strictObject({
    is: settings[name].order.kind === "stated" ? unordered : settingSchemas[name],
    clause: words,
    routes: z.exactOptional(routeNames),
    note: z.exactOptional(words),
  });
  return z.exactOptional(z.union([minimum, z.array(minimum).min(1).readonly()]));
};

const minimumSettings = z.strictObject(
  Object.fromEntries(settingNames.map((name) => [name, minimumOf(name)])),
) as unknown as z.ZodType<TrustMinimum["settings"]>;

/** A file of `trusts/`: what one trust asks of all its schools, in versions whose windows [from, until) do not overlap. */
export const trustFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    trust: z.string().regex(/^[A-Z]{3}$/),
    title: words,
    versions: z
      .array(
        z
          .strictObject({
            version: words,
            from: isoDate,
            until: isoDate.nullable(),
            settings: minimumSettings,
            obligations: z.partialRecord(obligationId, asking),
          })
          .refine(orderedWindow, { error: "`until` must be later than `from`", path: ["until"] }),
      )
      .min(1)
      .readonly(),
  })
  .refine(({ versions }) => following(versions), {
    error: "versions must follow one another without overlap",
    path: ["versions"],
  });
