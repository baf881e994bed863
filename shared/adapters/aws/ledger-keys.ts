import type { Commit } from "#domain/commit.ts";
import { type Item, partition, textOf } from "./dynamodb.ts";

/** A version as a sort key: twelve digits, so that text sorts as numbers do. */
export function versionKey(version: number): string {
  return String(version).padStart(12, "0");
}

/** Where the names of a school's (or of a tenant's providers') streams are kept, by a name's first two parts. */
export function namesPartition(stream: string): string {
  return partition(stream.split("/").slice(0, 2).join("/"), "streams");
}

/** The commit in an item of the ledger's table, also as the table's own stream gives it; see `isCommit`. */
export function commitFrom(item: Item): Commit {
  return JSON.parse(textOf(item, "body"));
}

/** Whether an item's key is that of a commit and not of a stream's name (`…/#streams`). */
export function isCommit(item: Item): boolean {
  return !textOf(item, "pk").includes("#");
}
