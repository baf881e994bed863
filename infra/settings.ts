import { readFileSync } from "node:fs";
import * as z from "zod";
import { isEverybodys, mfaShape } from "#contracts/sign-in.ts";

/** Where the example lives that `npm run synth` uses; its stacks refuse to be deployed. */
export const exampleFile = "infra/settings.example.json";

/** A table that `npm run restore` has made, and its stream where it has one. */
const restoredTable = z.strictObject({
  table: z.string().min(3),
  stream: z.string().startsWith("arn:").optional(),
});
export type RestoredTable = z.infer<typeof restoredTable>;

/** What a trust or a school decides before it deploys; one JSON file, named by `cdk deploy -c settings=FILE`. */
const settingsSchema = z
  .strictObject({
    tenant: z.string().regex(/^[a-z0-9-]+$/, "letters, digits and hyphens"),
    /** Begins the name of everything that is deployed, so that two deployments fit in one account. */
    prefix: z.string().regex(/^[a-z][a-z0-9-]{1,18}-$/, "letters, digits and hyphens, ending in a hyphen"),
    /** Where people reach the pages; the certificate is for this host. No slash at the end. */
    publicUrl: z.url({ protocol: /^https$/ }).refine((url) => !url.endsWith("/"), "no slash at the end"),
    mailFrom: z.email(),
    /** Who is told when something fails; confirms once, by mail. */
    alarmsTo: z.email(),
    /** Above this many dollars a month for the whole account, whoever `alarmsTo` names is told, before and after. */
    monthlyDollars: z.int().min(1).default(60),
    oidcIssuer: z
      .url({ protocol: /^https$/ })
      .refine(
        (issuer) => !isEverybodys(issuer),
        "name your own organisation: https://login.microsoftonline.com/TENANT-ID/v2.0",
      ),
    /** After a restore: the tables that stand in for the deployment's own, as `npm run restore` prints them. */
    restored: z
      .strictObject({
        ledger: restoredTable.required(),
        views: restoredTable,
        effects: restoredTable.required(),
        vault: restoredTable,
        audit: restoredTable,
      })
      .optional(),
    oidcClientId: z.string().min(1),
    mfa: mfaShape,
    /** With `mfa` `provider`: which office vouches that the provider asks everybody for a second factor, and since when. */
    mfaVouched: z.strictObject({ by: z.string().trim().min(1), on: z.iso.date() }).optional(),
    /**
     * Claims of the ID token that hold the school's id and the staff member's id in this product; `=ID` is the id itself; `email` finds
     * staff by the address for which the provider vouches.
     */
    claims: z.strictObject({ school: z.string().min(1), staff: z.string().min(1) }),
  })
  .refine((s) => s.mfa !== "provider" || s.mfaVouched !== undefined, {
    path: ["mfaVouched"],
    message: "say which office vouches for the second factor that no token shows, and since when",
  });

export type Settings = z.infer<typeof settingsSchema> & {
  /** The example's stacks carry a rule that CloudFormation refuses. */
  readonly example: boolean;
};

/** Settings that cannot be deployed with; its sentence is for the person at the keyboard, who needs no stack trace. */
export class Unusable extends Error {}

const jsonOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new Unusable(`${file} is not JSON: ${fault.message}`);
    throw new Unusable(`${file} cannot be read: copy ${exampleFile} to that name and fill it in`);
  }
};

/** Reads and checks the settings; every fault names its field. */
export const readSettings = (file: string): Settings => {
  const parsed = settingsSchema.safeParse(jsonOf(file));
  if (!parsed.success)
    throw new Unusable(`${file} does not say how to deploy:\n${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, example: file === exampleFile };
};
