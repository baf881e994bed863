import {
  DescribeTableCommand,
  DynamoDBClient,
  PutResourcePolicyCommand,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { expect, it } from "vitest";
import { restoreTables } from "#infra/commands/restore-tables.ts";

const arn = (table: string) => `arn:aws:dynamodb:eu-west-2:000000000000:table/${table}`;

it("gives every restored table what a restored table lacks, and says what the settings need", async () => {
  const client = mockClient(DynamoDBClient);
  client.on(DescribeTableCommand).callsFake(({ TableName }) => ({
    Table: {
      TableStatus: "ACTIVE",
      TableArn: arn(TableName),
      LatestStreamArn: `${arn(TableName)}/stream/1`,
      SSEDescription: { KMSMasterKeyArn: `key of ${TableName}` },
    },
  }));
  // One was brought from a copy of another account: then its own past does not reach back so far.
  client
    .on(RestoreTableToPointInTimeCommand, { SourceTableName: "waymark-vault" })
    .rejects(Object.assign(new Error("too early"), { name: "InvalidRestoreTimeException" }));
  // One was made by a try before that was broken off.
  client
    .on(RestoreTableToPointInTimeCommand, { SourceTableName: "waymark-views" })
    .rejects(Object.assign(new Error("there"), { name: "TableAlreadyExistsException" }));

  const restored = await restoreTables({
    client: new DynamoDBClient({ region: "eu-west-2" }),
    prefix: "waymark-",
    at: new Date("2026-09-07T08:00:00Z"),
    suffix: "r1",
    patience: 60,
  });

  expect(restored).toEqual({
    ledger: { table: "waymark-ledger-r1", stream: `${arn("waymark-ledger-r1")}/stream/1` },
    views: { table: "waymark-views-r1" },
    effects: { table: "waymark-effects-r1", stream: `${arn("waymark-effects-r1")}/stream/1` },
    vault: { table: "waymark-vault-r1" },
    audit: { table: "waymark-audit-r1" },
  });
  for (const { args } of client.commandCalls(RestoreTableToPointInTimeCommand))
    expect(args[0].input.SSESpecificationOverride?.KMSMasterKeyId).toBe(
      `key of ${args[0].input.SourceTableName}`,
    );
  expect(client.commandCalls(UpdateContinuousBackupsCommand)).toHaveLength(5);
  const updates = client.commandCalls(UpdateTableCommand).map(({ args }) => args[0].input);
  expect(updates.every((u) => u.DeletionProtectionEnabled)).toBe(true);
  expect(updates.map((u) => u.StreamSpecification?.StreamViewType)).toEqual([
    "NEW_AND_OLD_IMAGES",
    undefined,
    "NEW_IMAGE",
    undefined,
    undefined,
  ]);
  const policies = client.commandCalls(PutResourcePolicyCommand).map(({ args }) => args[0].input);
  expect(policies.map((p) => p.ResourceArn)).toEqual([arn("waymark-ledger-r1"), arn("waymark-audit-r1")]);
  for (const { Policy } of policies) expect(Policy).toContain("dynamodb:DeleteItem");
  // Lines of the audit go by their own time; and the list of what was erased is never put back to an older one.
  expect(client.commandCalls(UpdateTimeToLiveCommand).map(({ args }) => args[0].input.TableName)).toEqual([
    "waymark-audit-r1",
  ]);
  client.restore();
});

it("says why a table cannot be restored, and does not go on without it", async () => {
  const client = mockClient(DynamoDBClient);
  client.on(DescribeTableCommand).callsFake(({ TableName }) => {
    if (TableName.endsWith("-r1"))
      throw Object.assign(new Error("none"), { name: "ResourceNotFoundException" });
    return { Table: { TableStatus: "ACTIVE", SSEDescription: { KMSMasterKeyArn: "key" } } };
  });
  client
    .on(RestoreTableToPointInTimeCommand)
    .rejects(Object.assign(new Error("too early"), { name: "InvalidRestoreTimeException" }));

  const done = restoreTables({
    client: new DynamoDBClient({ region: "eu-west-2" }),
    prefix: "waymark-",
    at: new Date("2026-09-07T08:00:00Z"),
    suffix: "r1",
    patience: 60,
  });
  await expect(done).rejects.toThrow("too early");
  client.restore();
});
