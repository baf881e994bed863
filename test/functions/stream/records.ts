import type { Context } from "aws-lambda";
import type { Commit } from "#domain/commit.ts";

export const context = {} as Context;

const record = (eventName: string, number: number, pk: string, sk: string, image: object = {}) => ({
  eventName,
  eventSource: "aws:dynamodb",
  dynamodb: {
    SequenceNumber: String(number),
    Keys: { pk: { S: pk }, sk: { S: sk } },
    NewImage: { pk: { S: pk }, sk: { S: sk }, ...image },
  },
});

/** A commit as the ledger's table tells of it. */
export const ofCommit = (commit: Pick<Commit, "stream" | "version">, number = 1, change = "INSERT") =>
  record(change, number, commit.stream, String(commit.version).padStart(12, "0"));

/** The row that names a stream. */
export const ofName = (stream: string, number = 1) =>
  record("INSERT", number, `${stream.split("/").slice(0, 2).join("/")}/#streams`, stream);

/** A row of the outbox as the effects' table tells of it. */
export const ofMail = (scope: string, key: string, number = 1) =>
  record("INSERT", number, `${scope}/#unsent`, key, { kind: { S: "unsent" }, scope: { S: scope } });

export const batch = (...records: readonly object[]) => ({ Records: records });

export const failed = (...numbers: readonly number[]) => ({
  batchItemFailures: numbers.map((number) => ({ itemIdentifier: String(number) })),
});
