import {
  DescribeTableCommand,
  type DynamoDBClient,
  PutResourcePolicyCommand,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { nobodyRewritesAt, tablePlans } from "../constructs/table-plans.ts";

export type Restoring = {
  readonly client: DynamoDBClient;
  readonly prefix: string;
  /** The minute to go back to. */
  readonly at: Date;
  /** Ends the names of the tables that are made, e.g. `r2026-09-07`. */
  readonly suffix: string;
  /** Seconds to wait for one table at most. */
  readonly patience: number;
};

/** What the settings say of the restored tables, to be put in as `restored`. */
export type Restored = Readonly<Record<string, { readonly table: string; readonly stream?: string }>>;

type Plan = (typeof tablePlans)[keyof typeof tablePlans];

/** A restored table has neither stream, nor point-in-time recovery, nor protection, nor policy: it gets them here. */
const equip = async (client: DynamoDBClient, TableName: string, plan: Plan): Promise<string | undefined> => {
  await client.send(
    new UpdateContinuousBackupsCommand({
      TableName,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    }),
  );
  await client.send(
    new UpdateTableCommand({
      TableName,
      DeletionProtectionEnabled: true,
      ...(plan.stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: plan.stream } } : {}),
    }),
  );
  if (plan.until)
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { Enabled: true, AttributeName: plan.until },
      }),
    );
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (plan.appendOnly && Table?.TableArn)
    await client.send(
      new PutResourcePolicyCommand({
        ResourceArn: Table.TableArn,
        Policy: JSON.stringify(nobodyRewritesAt(Table.TableArn)),
      }),
    );
  return Table?.LatestStreamArn;
};

const isThere = async (client: DynamoDBClient, TableName: string): Promise<boolean> => {
  try {
    await client.send(new DescribeTableCommand({ TableName }));
    return true;
  } catch {
    return false;
  }
};

/**
 * Restores the tables, but for the list of what was erased, to one minute beside those that are there, under their own keys, and gives them everything
 * that a restored table lacks. Changes nothing that is in use: the deployment turns to them when its settings name
 * them. Throws at the first table that cannot be restored; done again with the same suffix it goes on.
 */
export const restoreTables = async ({
  client,
  prefix,
  at,
  suffix,
  patience,
}: Restoring): Promise<Restored> => {
  const restored: Record<string, { table: string; stream?: string }> = {};
  for (const [name, plan] of Object.entries(tablePlans)) {
    if (plan.staysWhenRestored) continue;
    const from = prefix + name;
    const table = `${from}-${suffix}`;
    const { Table } = await client.send(new DescribeTableCommand({ TableName: from }));
    const key = Table?.SSEDescription?.KMSMasterKeyArn;
    if (!key) throw new Error(`${from} has no key of its own`);
    try {
      await client.send(
        new RestoreTableToPointInTimeCommand({
          SourceTableName: from,
          TargetTableName: table,
          RestoreDateTime: at,
          SSESpecificationOverride: { Enabled: true, SSEType: "KMS", KMSMasterKeyId: key },
        }),
      );
    } catch (fault) {
      // Made by a try before that was broken off, or brought from a copy of another account.
      if (!(await isThere(client, table))) throw fault;
    }
    await waitUntilTableExists({ client, maxWaitTime: patience }, { TableName: table });
    const stream = await equip(client, table, plan);
    restored[name] = { table, ...(plan.stream && stream ? { stream } : {}) };
  }
  return restored;
};
