import type { Stack } from "aws-cdk-lib";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Settings } from "#infra/settings.ts";
import { rewriting, type StoredTable } from "../table-plans.ts";

const one = ["dynamodb:GetItem", "dynamodb:Query"];
const some = ["dynamodb:Query", "dynamodb:BatchGetItem"];

/** The actions that each table's adapter uses for each kind of access, and no other: test/infra/stacks/rights.test.ts. */
export const tableActions = {
  ledger: {
    append: ["dynamodb:Query", "dynamodb:PutItem"],
    read: ["dynamodb:Query"],
    sweep: [...some, "dynamodb:PutItem"],
  },
  views: { write: [...one, "dynamodb:PutItem"], read: one },
  effects: {
    write: [...one, "dynamodb:PutItem", "dynamodb:DeleteItem"],
    read: one,
  },
  vault: {
    write: [...some, "dynamodb:PutItem", "dynamodb:BatchWriteItem"],
    read: some,
  },
  // Who notes that a file was opened need not be able to read who else opened it; an answer to a request for access says it.
  audit: {
    append: ["dynamodb:PutItem"],
    read: ["dynamodb:Query"],
    "append-and-read": ["dynamodb:Query", "dynamodb:PutItem"],
    // The table drops its lines by itself.
    drop: [],
  },
  erasures: { append: ["dynamodb:Query", "dynamodb:PutItem"], read: ["dynamodb:Query"] },
} as const;

/** Rows of this tenant, and hashes of links, which are looked up before their tenant is known. */
const ownRows = ({ tenant }: Settings) => ({
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [`${tenant}/*`, "links/*"] },
});

export const mayUseTable = (
  table: StoredTable,
  actions: readonly string[],
  settings: Settings,
): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [table.tableArn], conditions: ownRows(settings) });

/** Allowed nowhere else either; said once more, so that no later statement of a role can allow it. */
export const neverRewrites = (...tables: readonly StoredTable[]): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: [...rewriting],
    resources: tables.map((table) => table.tableArn),
  });

/** A key, used through one service only. */
export const mayUseKey = (key: IKey, service: "dynamodb" | "s3" | "secretsmanager" | "sqs", stack: Stack) =>
  new PolicyStatement({
    actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"],
    resources: [key.keyArn],
    conditions: { StringEquals: { "kms:ViaService": `${service}.${stack.region}.amazonaws.com` } },
  });
