import type { Stack } from "aws-cdk-lib";
import type { DeployedEnv } from "#contracts/env.ts";
import { machineArn } from "../access/runs.ts";
import { filesBucketName } from "../file-store.ts";
import type { House } from "../house.ts";

/** The environment of every handler: exactly what its schema asks for, or this does not compile. */
export const environment = ({ settings, data }: House, stack: Stack): DeployedEnv => ({
  TENANT: settings.tenant,
  PUBLIC_URL: settings.publicUrl,
  LEDGER_TABLE: data.tables.ledger.tableName,
  VIEWS_TABLE: data.tables.views.tableName,
  EFFECTS_TABLE: data.tables.effects.tableName,
  VAULT_TABLE: data.tables.vault.tableName,
  AUDIT_TABLE: data.tables.audit.tableName,
  ERASED_TABLE: data.tables.erased.tableName,
  FILES_BUCKET: filesBucketName(settings.prefix, stack),
  STATE_MACHINE_ARN_PREFIX: machineArn(stack, ""),
  STATE_MACHINE_PREFIX: settings.prefix,
  MAIL_FROM: settings.mailFrom,
  MAIL_CONFIGURATION_SET: configurationSetName(settings.prefix),
  SESSION_SECRET: data.secrets.session.secretName,
  OIDC_SECRET: data.secrets.oidc.secretName,
  OIDC_ISSUER: settings.oidcIssuer,
  OIDC_CLIENT_ID: settings.oidcClientId,
  OIDC_MFA: settings.mfa,
  OIDC_MFA_VOUCHED: settings.mfaVouched ? `${settings.mfaVouched.on} ${settings.mfaVouched.by}` : "",
  OIDC_SCHOOL_CLAIM: settings.claims.school,
  OIDC_STAFF_CLAIM: settings.claims.staff,
});

export const configurationSetName = (prefix: string): string => `${prefix}mail`;
