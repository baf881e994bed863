import {
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import type { SFNClient } from "@aws-sdk/client-sfn";
import { realClock } from "#adapters/aws/clock.ts";
import { dynamoEffects } from "#adapters/aws/effects.ts";
import { cryptoIds } from "#adapters/aws/ids.ts";
import { dynamoLedger } from "#adapters/aws/ledger.ts";
import { awsRuns } from "#adapters/aws/runs.ts";
import { dynamoVault } from "#adapters/aws/vault.ts";
import { dynamoViews } from "#adapters/aws/views.ts";
import { schoolWarnings } from "#casework/school/set-up-warnings.ts";
import { emailClaim } from "#contracts/sign-in.ts";
import type { Clock } from "#ports/clock.ts";
import type { Deps } from "#ports/host.ts";
import type { TableName } from "../constructs/table-plans.ts";
import type { SchoolFile } from "../local/school/school-file.ts";
import { setUp } from "../local/school/set-up.ts";
import { type Settings, Unusable } from "../settings.ts";

export type BringIn = {
  readonly dynamodb: DynamoDBClient;
  readonly sfn: SFNClient;
  readonly settings: Settings;
  readonly school: SchoolFile;
  readonly clock?: Clock;
};

/** How a table of this deployment is called now: a restored one takes the place of the deployment's own. */
const tableOf = ({ prefix, restored }: Settings, name: Exclude<TableName, "erased">): string =>
  restored?.[name]?.table ?? prefix + name;

/** What keeps this school out of this deployment, each a sentence for the person at the keyboard. */
const faultsOf = ({ settings, school }: BringIn): readonly string[] => [
  ...(settings.example ? ["These are the example's settings: name those that you deployed with."] : []),
  ...(school.tenant === settings.tenant
    ? []
    : [
        `tenant: the school file says “${school.tenant}”, the settings say “${settings.tenant}”. They must be the same, or no function may read what is written.`,
      ]),
  ...school.people.flatMap(({ id, name }, i) =>
    id || settings.claims.staff === emailClaim
      ? []
      : [
          `people[${i}].id: ${name} has none. Give what the identity provider sends as ${settings.claims.staff}: else this person cannot sign in.`,
        ],
  ),
  ...(settings.claims.school.startsWith("=") && settings.claims.school.slice(1) !== school.school.id
    ? [
        `school.id: the settings let everybody sign in at “${settings.claims.school.slice(1)}”; the school file says “${school.school.id}”.`,
      ]
    : []),
];

/** The account and region in which the deployment's tables are, as its machines' names need them. */
const machinesAt = async ({ dynamodb, settings }: BringIn): Promise<string> => {
  try {
    const TableName = tableOf(settings, "ledger");
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
    const [, , , region, account] = (Table?.TableArn ?? "").split(":");
    return `arn:aws:states:${region}:${account}:stateMachine:${settings.prefix}`;
  } catch (fault) {
    if (!(fault instanceof ResourceNotFoundException)) throw fault;
    throw new Unusable(
      `There is no deployment “${settings.prefix}” in this account and region: deploy first, or use the credentials of its account.`,
    );
  }
};

/**
 * Sets a school up in a deployment, or brings it up to date, by the commands that the one-machine host uses at its start.
 * Done twice, it is done once. Gives what whoever did it should look at. Throws `Unusable` with every fault.
 */
export const bringInSchool = async (b: BringIn): Promise<readonly string[]> => {
  const faults = faultsOf(b);
  if (faults.length > 0) throw new Unusable(faults.join("\n"));
  const machines = await machinesAt(b);
  const { dynamodb: client, settings } = b;
  const { tenant, publicUrl, mailFrom } = settings;
  // No page, link or mail is made here: nothing asks for keys, files, sign-in or a mailer.
  const deps = {
    clock: b.clock ?? realClock(),
    ids: cryptoIds(),
    ledger: dynamoLedger({ client, table: tableOf(settings, "ledger") }),
    vault: dynamoVault({ client, table: tableOf(settings, "vault") }),
    effects: dynamoEffects({ client, table: tableOf(settings, "effects") }),
    views: dynamoViews({ client, table: tableOf(settings, "views") }),
    runs: awsRuns(b.sfn, (machine) => machines + machine),
    log: (level: string, message: string, facts = {}) =>
      console.error(JSON.stringify({ level, message, ...facts })),
    settings: { tenant, publicUrl, mailFrom },
  } as unknown as Deps;
  return schoolWarnings(deps, await setUp(deps, b.school));
};
