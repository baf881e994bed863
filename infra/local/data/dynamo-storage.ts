import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { dynamoAudit } from "#adapters/aws/audit.ts";
import { createTables, type TableNames } from "#adapters/aws/dynamodb-tables.ts";
import { dynamoEffects } from "#adapters/aws/effects.ts";
import { dynamoLedger } from "#adapters/aws/ledger.ts";
import { dynamoVault } from "#adapters/aws/vault.ts";
import { dynamoViews } from "#adapters/aws/views.ts";
import type { DynamoSettings } from "../settings.ts";
import type { Storage } from "./storage.ts";

const tables: TableNames = {
  ledger: "waymark-ledger",
  vault: "waymark-vault",
  effects: "waymark-effects",
  views: "waymark-views",
  audit: "waymark-audit",
};

const clientFor = ({ endpoint, region, keyed }: DynamoSettings): DynamoDBClient =>
  // Emulators want a signature and do not look at it.
  keyed
    ? new DynamoDBClient({ endpoint, region })
    : new DynamoDBClient({
        endpoint,
        region,
        credentials: { accessKeyId: "local", secretAccessKey: "local" },
      });

/** All five on one endpoint, with a table each; those that are missing are made. */
export const dynamoStorage = async (settings: DynamoSettings): Promise<Storage> => {
  const client = clientFor(settings);
  await createTables(client, tables);
  return {
    ledger: dynamoLedger({ client, table: tables.ledger }),
    vault: dynamoVault({ client, table: tables.vault }),
    effects: dynamoEffects({ client, table: tables.effects }),
    views: dynamoViews({ client, table: tables.views }),
    audit: dynamoAudit({ client, table: tables.audit }),
    close: () => client.destroy(),
  };
};
