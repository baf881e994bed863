import * as z from "zod";
import { mfaShape, vouchedShape } from "./sign-in.ts";

/** What CDK fills: exactly this type, or it does not compile. */
const deployed = z.object({
  /** The deployment's tenant: a trust, or a lone school. */
  TENANT: z.string().regex(/^[a-z0-9-]+$/, "letters, digits and hyphens"),
  /** Where people reach the pages, without a slash at the end. */
  PUBLIC_URL: z.url(),
  LEDGER_TABLE: z.string().min(1),
  VIEWS_TABLE: z.string().min(1),
  EFFECTS_TABLE: z.string().min(1),
  VAULT_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  /** What was erased: restored with none of the others. */
  ERASED_TABLE: z.string().min(1),
  FILES_BUCKET: z.string().min(1),
  /** ARN up to and with the last colon: a machine's name follows. */
  STATE_MACHINE_ARN_PREFIX: z.string().regex(/:stateMachine:$/),
  /** Prefix of the names of this deployment's state machines, e.g. `waymark-`. */
  STATE_MACHINE_PREFIX: z.string().min(1),
  MAIL_FROM: z.email(),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  /** Name of the Secrets Manager secret whose JSON holds `session`: 32 bytes, base64url. */
  SESSION_SECRET: z.string().min(1),
  /** Name of the Secrets Manager secret whose JSON holds `clientSecret`; read when somebody signs in. */
  OIDC_SECRET: z.string().min(1),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_MFA: mfaShape,
  OIDC_MFA_VOUCHED: vouchedShape.default(""),
  /** Claims of the ID token that hold the school's id and the staff member's id; `=ID` is the id itself. */
  OIDC_SCHOOL_CLAIM: z.string().min(1),
  OIDC_STAFF_CLAIM: z.string().min(1),
});

/** What every handler finds in its environment: what CDK fills, and what Lambda sets itself. Parsed at cold start. */
export const envSchema = deployed.extend({ AWS_REGION: z.string().min(1) });

export type DeployedEnv = z.infer<typeof deployed>;
export type Env = z.infer<typeof envSchema>;
