import { Stack } from "aws-cdk-lib";
import { StreamViewType, type Table } from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { fileStore } from "../constructs/file-store.ts";
import { houseKey } from "../constructs/house-key.ts";
import { houseSecrets } from "../constructs/house-secrets.ts";
import { type HouseStackProps, houseStack } from "../constructs/house-stack.ts";
import { houseTable } from "../constructs/house-table.ts";

/** The truth and everything made from it: five tables, the files, the keys, the secrets. */
export class DataStack extends Stack {
  /** Ids and plain facts: ledger, views, effects, audit, runs, secrets. */
  readonly key: Key;
  /** Names, contacts, words and files: whoever may not use this key can read of nobody. */
  readonly vaultKey: Key;
  readonly tables: Readonly<Record<"ledger" | "views" | "effects" | "vault" | "audit", Table>>;
  readonly files: Bucket;
  readonly secrets: Readonly<Record<"session" | "oidc", Secret>>;

  constructor(scope: Construct, id: string, props: HouseStackProps) {
    super(scope, id, houseStack(props));
    const { prefix } = props.settings;

    this.key = houseKey(
      this,
      "Key",
      `${prefix}data`,
      "Ledger, views, effects, audit, runs, secrets: no names.",
    );
    this.vaultKey = houseKey(
      this,
      "VaultKey",
      `${prefix}vault`,
      "Names, contacts, words about people, files.",
    );
    const key = this.key;
    const table = (name: string) => `${prefix}${name}`;
    this.tables = {
      ledger: houseTable(this, "Ledger", {
        tableName: table("ledger"),
        key,
        stream: StreamViewType.NEW_AND_OLD_IMAGES,
        appendOnly: true,
      }),
      views: houseTable(this, "Views", { tableName: table("views"), key }),
      effects: houseTable(this, "Effects", {
        tableName: table("effects"),
        key,
        stream: StreamViewType.NEW_IMAGE,
      }),
      vault: houseTable(this, "Vault", { tableName: table("vault"), key: this.vaultKey }),
      audit: houseTable(this, "Audit", { tableName: table("audit"), key, appendOnly: true }),
    };
    this.files = fileStore(this, "Files", {
      key: this.vaultKey,
      publicUrl: props.settings.publicUrl,
      prefix,
      tenant: props.settings.tenant,
    });
    this.secrets = houseSecrets(this, "Secrets", { prefix, key });
  }
}
