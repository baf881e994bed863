import * as z from "zod";
import { isEverybodys, mfaShape, vouchedShape } from "#contracts/sign-in.ts";
import { isLoopback } from "./loopback.ts";
import type { Options } from "./options.ts";
import { OptionsFault } from "./options-fault.ts";

type Variables = Readonly<Record<string, string | undefined>>;

export type DynamoSettings = {
  readonly endpoint: string;
  readonly region: string;
  /** The environment brings keys of its own. */
  readonly keyed: boolean;
};

const secureUrl = z.url("must be an address").refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url === undefined || url.protocol === "https:" || isLoopback(url.hostname);
}, "must be https");

const oidcShape = z
  .object({
    OIDC_ISSUER: secureUrl.refine(
      (issuer) => !isEverybodys(issuer),
      "must name your own organisation, like https://login.microsoftonline.com/TENANT-ID/v2.0",
    ),
    OIDC_CLIENT_ID: z.string().min(1, "is empty"),
    OIDC_CLIENT_SECRET: z.string().min(1, "is empty"),
    OIDC_MFA: mfaShape.default("amr:mfa"),
    OIDC_MFA_VOUCHED: vouchedShape.default(""),
    OIDC_SCHOOL_CLAIM: z.string().min(1, "is empty").default("school"),
    OIDC_STAFF_CLAIM: z.string().min(1, "is empty").default("staff"),
  })
  .refine((o) => o.OIDC_MFA !== "provider" || o.OIDC_MFA_VOUCHED !== "", {
    path: ["OIDC_MFA_VOUCHED"],
    message:
      "says since when which office vouches for the second factor that no token shows, like: 2026-09-01 head of IT services",
  });

const commonShape = z.object({
  TENANT: z
    .string()
    .regex(/^[a-z0-9-]+$/, "takes letters, digits and hyphens")
    .optional(),
  MAIL_FROM: z.email("must be an e-mail address").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, "must be like smtps://user:password@smtp.example.org:465")
    .refine((text) => URL.canParse(text), "cannot be read; percent-encode signs in the password")
    .optional(),
  AWS_ENDPOINT_URL_DYNAMODB: z.url("must be an address").optional(),
  AWS_REGION: z.string().min(1, "is empty").default("eu-west-2"),
  AWS_ACCESS_KEY_ID: z.string().optional(),
});

/** Missing or wrong variables by name; their values are not repeated, because some are secrets. */
const checked = <T>(shape: z.ZodType<T>, variables: Variables, why: string): T => {
  const parsed = shape.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new OptionsFault(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return variables[name] === undefined ? `${name}: is missing (${why})` : `${name}: ${issue.message}`;
    }),
  );
};

export type OidcSettings = z.infer<typeof oidcShape>;

export type Settings = {
  readonly tenant: string;
  readonly mailFrom: string;
  readonly smtp: URL | undefined;
  readonly dynamo: DynamoSettings | undefined;
  /** Only where others than people at this machine reach the pages, and the school has an identity provider. */
  readonly oidc: OidcSettings | undefined;
};

const dynamoOf = (options: Options, common: z.infer<typeof commonShape>): DynamoSettings | undefined => {
  if (options.store !== "dynamodb") return undefined;
  const endpoint = common.AWS_ENDPOINT_URL_DYNAMODB;
  if (endpoint === undefined)
    throw new OptionsFault([
      "AWS_ENDPOINT_URL_DYNAMODB: is missing (--store dynamodb needs the address of a DynamoDB endpoint)",
    ]);
  return { endpoint, region: common.AWS_REGION, keyed: common.AWS_ACCESS_KEY_ID !== undefined };
};

/** What a school file says of it. */
type OwnSchool = { readonly tenant: string; readonly school: { readonly officeEmail: string } };

const tenantOf = (named: string | undefined, school: OwnSchool | undefined): string => {
  if (named !== undefined && school && named !== school.tenant)
    throw new OptionsFault([`TENANT: is ${named}, but the school file says ${school.tenant}`]);
  return named ?? school?.tenant ?? "harbour";
};

/** Mail that is kept on this machine has a sender as well; a real school is not the sample. */
const unsentFrom = (isReal: boolean): string =>
  isReal ? "waymark@school.example" : "waymark@harbour-view.example";

/** What the environment says, checked against the options. Throws OptionsFault naming each variable and why. */
export const readSettings = (
  options: Options,
  variables: Variables,
  school?: OwnSchool,
  /** A school was set up in the folder before. */
  isKept = false,
): Settings => {
  const common = checked(commonShape, variables, "");
  const why =
    "with --listen, or a public address, the sample is not there; a real school begins with --school or --new-school";
  // Staff of a real school sign in at its identity provider, or by password and app where it has none.
  const isReal = isKept || school !== undefined || options.newSchool !== undefined;
  const asksHere = isReal && variables.OIDC_ISSUER === undefined;
  const oidc = options.guarded || asksHere ? undefined : checked(oidcShape, variables, why);
  if (common.SMTP_URL !== undefined && common.MAIL_FROM === undefined)
    throw new OptionsFault([
      "MAIL_FROM: is missing (SMTP_URL sends real mail, which needs the school's address)",
    ]);
  return {
    tenant: tenantOf(common.TENANT, school),
    mailFrom: common.MAIL_FROM ?? school?.school.officeEmail ?? options.newSchool ?? unsentFrom(isReal),
    smtp: common.SMTP_URL === undefined ? undefined : new URL(common.SMTP_URL),
    dynamo: dynamoOf(options, common),
    oidc,
  };
};
