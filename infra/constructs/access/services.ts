import type { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Access } from "#contracts/access.ts";
import type { Settings } from "#infra/settings.ts";
import { filesBucketName } from "../file-store.ts";
import { configurationSetName } from "../functions/environment.ts";
import type { House } from "../house.ts";
import { mayUseKey } from "./access.ts";

/** `purge`: erases files with their earlier versions, and reads none. */
export const fileActions = {
  read: ["s3:GetObject"],
  write: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
  purge: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
} as const;

/** Files of this tenant: a missing one reads as missing only for those who may list. */
export const mayUseFiles = (
  { data, settings }: House,
  access: NonNullable<Access["files"]>,
  stack: Stack,
): readonly PolicyStatement[] => [
  new PolicyStatement({ actions: [...fileActions[access]], resources: [ownFiles(settings, stack)] }),
  new PolicyStatement({
    actions: access === "purge" ? ["s3:ListBucketVersions"] : ["s3:ListBucket"],
    resources: [bucketArn(settings, stack)],
  }),
  mayUseKey(data.vaultKey, "s3", stack),
];

const bucketArn = ({ prefix }: Settings, stack: Stack) =>
  stack.formatArn({ service: "s3", region: "", account: "", resource: filesBucketName(prefix, stack) });

/** The keys of this tenant's files. */
export const ownFiles = (settings: Settings, stack: Stack): string =>
  `${bucketArn(settings, stack)}/${settings.tenant}/*`;

/** Mail from the one address, under the one configuration set. */
export const maySend = (settings: Settings, stack: Stack): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: ["ses:SendRawEmail"],
    resources: [
      stack.formatArn({ service: "ses", resource: "identity", resourceName: mailDomain(settings) }),
      stack.formatArn({
        service: "ses",
        resource: "configuration-set",
        resourceName: configurationSetName(settings.prefix),
      }),
    ],
    conditions: { StringEquals: { "ses:FromAddress": settings.mailFrom } },
  }),
];

/** The keys of sessions and links for those who seal and sign, the identity provider's secret for who signs people in. */
export const mayReadSecrets = ({ data }: House, may: Access, stack: Stack): readonly PolicyStatement[] => {
  const resources = [
    ...(may.keys ? [data.secrets.session.secretArn] : []),
    ...(may.oidc ? [data.secrets.oidc.secretArn] : []),
  ];
  if (resources.length === 0) return [];
  return [
    new PolicyStatement({ actions: ["secretsmanager:GetSecretValue"], resources }),
    mayUseKey(data.key, "secretsmanager", stack),
  ];
};

export const mailDomain = ({ mailFrom }: Settings): string => mailFrom.slice(mailFrom.indexOf("@") + 1);
