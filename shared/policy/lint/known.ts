import * as z from "zod";
import { settingNames } from "#domain/rules/settings.ts";
import { partyName } from "../setting-schemas.ts";
import deadTermsJson from "./law/dead-terms.json" with { type: "json" };
import dutiesJson from "./law/duties.json" with { type: "json" };
import fitsJson from "./law/fits.json" with { type: "json" };
import readingsJson from "./law/readings.json" with { type: "json" };
import sourcesJson from "./law/sources.json" with { type: "json" };

const words = z.string().min(1);
const settingName = z.enum(settingNames);

const knowledge = z.strictObject({
  deadTerms: z.array(
    z.strictObject({ spellings: z.array(words).min(1), until: z.iso.date(), instead: words, law: words }),
  ),
  sources: z.array(
    z.strictObject({
      id: words,
      title: words,
      editions: z.array(
        z.strictObject({
          dated: words,
          until: z.iso.date().nullable(),
          /** Of the end: what is not V makes a note, never a defect. */
          confidence: z.enum(["V", "S", "M"]),
        }),
      ),
      instead: z.exactOptional(words),
    }),
  ),
  duties: z.array(
    z.strictObject({ id: words, title: words, on: z.array(partyName).min(1), holder: words, law: words }),
  ),
  fits: z.array(
    z.strictObject({
      id: words,
      title: words,
      phases: z.exactOptional(z.array(words).min(1)),
      /** Possible only where the provider is a school. */
      onlySchools: z.exactOptional(z.literal(true)),
      law: z.exactOptional(words),
    }),
  ),
  readings: z.strictObject({
    /** Settings that are two sides of one duty in law: one finding for both. */
    oneDuty: z.array(z.array(settingName).min(2)),
    /** Values below the product's own reading of the law that need not break it: a note. */
    meets: z.array(z.strictObject({ setting: settingName, is: z.unknown(), because: words })),
    /** Rows of the catalogue that a setting speaks of already: silence is noted once. */
    rowsOfSettings: z.record(z.string(), settingName),
  }),
});

/** What the linter knows of law and language besides the floor; data, so that a change of law is an edit of data. */
export type Known = z.infer<typeof knowledge>;

let loaded: Known | undefined;

export const knownLaw = (): Known => {
  loaded ??= knowledge.parse({
    deadTerms: deadTermsJson,
    sources: sourcesJson,
    duties: dutiesJson,
    fits: fitsJson,
    readings: readingsJson,
  });
  return loaded;
};
