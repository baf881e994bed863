import { readdirSync, readFileSync } from "node:fs";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dynamoErasures } from "#adapters/aws/erasures.ts";
import type { Commit } from "#domain/commit.ts";
import { tableActions } from "#infra/constructs/access/access.ts";
import { runActions } from "#infra/constructs/access/runs.ts";
import { fileActions } from "#infra/constructs/access/services.ts";
import { dynamoPorts, dynamoServer, TABLES } from "#test/contracts/storage/stores.ts";

const scope = "northside/hill-view";
const stream = `${scope}/placement/p1`;
const commit = (version: number): Commit => ({
  ...{ stream, version, command: `c${version}`, at: "2026-09-07T08:00:00.000Z", by: "u" },
  ...{ events: [], owes: [], previous: "", hash: `h${version}` },
});
const record = (index: readonly string[]) => ({ scope, id: "v1", kind: "pupil" as const, body: {}, index });
const effect = { kind: "parked" as const, scope, key: "p1", body: {} };

type Doing = () => Promise<unknown>;

let sent: string[] = [];
let server: Awaited<ReturnType<typeof dynamoServer>>;

/** Notes each call of DynamoDB by the action that a role must grant for it. */
const noting = (client: DynamoDBClient): DynamoDBClient => {
  client.middlewareStack.add(
    (next, context) => (args) => {
      sent.push(`dynamodb:${String(context.commandName).replace(/Command$/, "")}`);
      return next(args);
    },
    { step: "initialize" },
  );
  return client;
};

beforeAll(async () => {
  server = await dynamoServer();
});
afterAll(() => server.close());

const gathered = async (all: AsyncIterable<unknown>): Promise<void> => {
  for await (const each of all) void each;
};

/** Everything that code with an access may do, once where there is nothing and once where there is something. */
const doings = (): Readonly<Record<string, Readonly<Record<string, readonly Doing[]>>>> => {
  const client = noting(server.client());
  const { ledger, views, effects, vault, audit } = dynamoPorts(client);
  const erasures = dynamoErasures({ client, table: TABLES.audit });
  const row = { view: "placements", scope, key: "p1", version: 1, body: { a: "b" } };
  const at = "2026-09-07T08:00:00Z";
  const line = { scope, id: "r1", at, by: "u", path: "/pupils/p1", subject: "p1" };
  const erasure = {
    ...{ scope, purge: "e1", part: 0, at, subject: "pupil/p1", reason: "period-over" },
    ...{ askedBy: "u", approvedBy: "v", found: {}, vault: [], files: [], mails: [] },
  };
  const readsLedger = [() => ledger.read(stream), () => ledger.head(stream)];
  const readsViews = [() => views.get("placements", scope, "p1"), () => views.list("placements", scope)];
  const readsEffects = [
    () => effects.get("parked", scope, "p1"),
    () => effects.list("parked", scope),
    () => effects.list("parked", scope, "p"),
  ];
  const writesEffects = [
    () => effects.putIfAbsent(effect),
    () => effects.replace(effect, 1),
    () => effects.remove("parked", scope, "p1"),
  ];
  const readsVault = [
    () => vault.get(scope, ["v1"]),
    () => vault.search(scope, "pupil", "a", 3),
    () => gathered(vault.all(scope)),
  ];
  const writesVault = [
    () => vault.put(record(["ada", "alder"])),
    () => vault.put(record(["ada"])),
    () => vault.erase(scope, "v1"),
  ];
  const append = [() => ledger.append(commit(1)), () => ledger.append(commit(2))];
  return {
    ledger: {
      read: readsLedger,
      append: [...append, ...readsLedger],
      sweep: [...append, ...readsLedger, () => gathered(ledger.streams(`${scope}/`))],
    },
    views: { read: readsViews, write: [() => views.put(row), ...readsViews] },
    effects: { read: readsEffects, write: [...writesEffects, ...readsEffects] },
    vault: { read: readsVault, write: [...writesVault, ...readsVault] },
    audit: {
      append: [() => audit.append(line)],
      read: [() => audit.list(scope, "p1")],
      "append-and-read": [() => audit.append(line), () => audit.list(scope, "p1")],
      drop: [() => audit.dropOverdue(1_800_000_000)],
    },
    erasures: {
      read: [() => erasures.list(scope)],
      append: [() => erasures.note(erasure), () => erasures.list(scope)],
    },
  };
};

const used = async (all: readonly Doing[]): Promise<readonly string[]> => {
  sent = [];
  for (const does of all) await does();
  return [...new Set(sent)].sort();
};

/** Every call that the adapters of a service make, by its command. */
const commandsIn = (...files: readonly string[]): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) =>
      [...readFileSync(`shared/adapters/aws/${file}`, "utf8").matchAll(/new (\w+)Command\(/g)].map(
        ([, name = ""]) => name,
      ),
    ),
  );

/** S3 names some rights otherwise than the calls that need them. */
const callsOf: Readonly<Record<string, readonly string[]>> = {
  "s3:GetObject": ["GetObject", "HeadObject"],
  "s3:DeleteObject": ["DeleteObject", "DeleteObjects"],
  "s3:DeleteObjectVersion": ["DeleteObjects"],
  "s3:ListBucket": ["ListObjectsV2"],
  "s3:ListBucketVersions": ["ListObjectVersions"],
};

describe("A right on a service", () => {
  const objects = readdirSync("shared/adapters/aws/objects").map((file) => `objects/${file}`);
  const calls = commandsIn("runs.ts", "files.ts", "mailer.ts", "secrets.ts", ...objects);
  const granted = [
    ...Object.values(runActions).flatMap(({ machine, run }) => [...machine, ...run]),
    ...Object.values(fileActions).flat(),
    ...["s3:ListBucket", "s3:ListBucketVersions", "ses:SendRawEmail", "secretsmanager:GetSecretValue"],
  ];

  it.each([...new Set(granted)])("%s has a call that needs it", (action) => {
    const needing = callsOf[action] ?? [action.split(":")[1] ?? ""];
    expect(needing.filter((call) => calls.has(call))).not.toEqual([]);
  });
});

describe("A right on a table", () => {
  it.each(
    Object.entries(tableActions).flatMap(([table, levels]) =>
      Object.entries(levels).map(([level, actions]) => [table, level, actions] as const),
    ),
  )("of %s, %s, is used by its adapter, and no other is needed", async (table, level, granted) => {
    expect(await used(doings()[table]?.[level] ?? [])).toEqual([...granted].sort());
  });
});
