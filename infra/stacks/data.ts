import { Stack } from "aws-cdk-lib";
import { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { copiesOutside } from "../constructs/copies.ts";
import { fileStore } from "../constructs/file-store.ts";
import { houseKey } from "../constructs/house-key.ts";
import { houseSecrets } from "../constructs/house-secrets.ts";
import { type HouseStackProps, houseStack } from "../constructs/house-stack.ts";
import { houseTable } from "../constructs/house-table.ts";
import { type StoredTable, type TableName, tablePlans } from "../constructs/table-plans.ts";
import type { RestoredTable } from "../settings.ts";

type Restorable = Exclude<TableName, "erased">;

/** The truth and everything made from it: six tables, the files, the keys, the secrets. */
export class DataStack extends Stack {
  /** Ids and plain facts: ledger, views, effects, audit, runs, secrets. */
  readonly key: Key;
  /** Names, contacts, words and files: whoever may not use this key can read of nobody. */
  readonly vaultKey: Key;
  readonly tables: Readonly<Record<TableName, StoredTable>>;
  readonly files: Bucket;
  readonly secrets: Readonly<Record<"session" | "oidc" | "door", Secret>>;

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
    const keyOf = (name: TableName) => (name === "vault" ? this.vaultKey : this.key);
    const table = (name: TableName, id: string): StoredTable => {
      const own = houseTable(this, id, {
        tableName: prefix + name,
        key: keyOf(name),
        plan: tablePlans[name],
      });
      const plan = tablePlans[name];
      const restored = plan.staysWhenRestored ? undefined : props.settings.restored?.[name as Restorable];
      return restored ? this.instead(own, `${id}Restored`, restored, keyOf(name)) : own;
    };
    this.tables = {
      ledger: table("ledger", "Ledger"),
      views: table("views", "Views"),
      effects: table("effects", "Effects"),
      vault: table("vault", "Vault"),
      audit: table("audit", "Audit"),
      erased: table("erased", "Erased"),
    };
    this.files = fileStore(this, "Files", {
      key: this.vaultKey,
      publicUrl: props.settings.publicUrl,
      prefix,
      tenant: props.settings.tenant,
    });
    if (props.settings.copiesTo)
      copiesOutside(this, "Copies", {
        prefix,
        to: props.settings.copiesTo,
        key: this.vaultKey,
        of: [...Object.values(this.tables).map(({ tableArn }) => tableArn), this.files.bucketArn],
      });
    this.secrets = houseSecrets(this, "Secrets", { prefix, key: this.key });
  }

  /** A table that was restored beside our own: all functions turn to it, and our own stays where it is. */
  private instead(own: Table, id: string, { table, stream }: RestoredTable, encryptionKey: Key): StoredTable {
    // Other stacks still read these from the deployment before; without them CloudFormation refuses the change.
    for (const value of [own.tableArn, own.tableName, ...(own.tableStreamArn ? [own.tableStreamArn] : [])])
      this.exportValue(value);
    return Table.fromTableAttributes(this, id, {
      tableName: table,
      encryptionKey,
      ...(stream ? { tableStreamArn: stream } : {}),
    });
  }
}
