import { settle } from "../../journeys/cast/first-placement.ts";
import type { Visitor } from "../../journeys/visitor.ts";
import { configurationOf, iam, invoke } from "../aws.ts";
import { prefix } from "../deploy/settings.ts";
import { sentMails } from "../doors/mail.ts";
import { wasRefused } from "../watch/granted.ts";
import type { Denied } from "../watch/judged.ts";
import { type House, must } from "./house.ts";

const table = (name: string): string => `arn:aws:dynamodb:*:*:table/${prefix}${name}`;

/** What is taken away, one after the other. */
export const taken = {
  writing: { of: ["staff"], action: "dynamodb:PutItem", on: table("ledger") },
  lists: { of: ["staff", "project", "tend-gate"], action: "dynamodb:PutItem", on: table("views") },
  mail: { of: ["send-mail"], action: "ses:SendRawEmail", on: "*" },
  news: { of: ["record"], action: "dynamodb:PutItem", on: table("ledger") },
  waiting: { of: ["park-gate"], action: "dynamodb:PutItem", on: table("effects") },
} as const satisfies Readonly<Record<string, Denied>>;

/** Does `work` while the right is away; then it is there again. */
export const without = async ({ called }: House, { of, action, on }: Denied, work: () => Promise<void>) => {
  const document = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: action, Resource: on }] };
  const roles = await Promise.all(
    of.map(async (name) => (await configurationOf(called, prefix + name)).Role.split("/").at(-1) ?? ""),
  );
  const policy = (RoleName: string) => ({ RoleName, PolicyName: "denied-for-a-while" });
  for (const role of roles)
    await iam(called, "PutRolePolicy", { ...policy(role), PolicyDocument: JSON.stringify(document) });
  try {
    await work();
  } finally {
    for (const role of roles) await iam(called, "DeleteRolePolicy", policy(role));
  }
};

/** Waits until it has been felt, a minute and a half at most. */
const untilRefused = async ({ emulator }: House, denied: Denied): Promise<void> => {
  for (let tries = 0; tries < 90 && !wasRefused(emulator.calls, denied); tries++)
    await new Promise((later) => setTimeout(later, 1_000));
};

const nextTick = async ({ called, door }: House): Promise<void> => {
  await invoke(called, `${prefix}tick`, {});
  await settle(door);
};

/** A save that cannot be written says so and leaves nothing; pages that only read go on. */
export const withoutWriting = async (house: House, lead: Visitor): Promise<void> => {
  const pupils = async () => JSON.stringify((await lead.sees("/pupils")).pupils);
  const before = await pupils();
  await without(house, taken.writing, async () => {
    const answer = await lead.sends("/pupils/new", {
      "given-name": "Nobody",
      "family-name": "Atall",
      "date-of-birth": "2020-03-14",
      "year-group": "Year 1",
      statuses: ["send-support"],
    });
    must("a save that could not be written", answer.status >= 500, true);
    must("a page that only reads", (await lead.sees("/today")).status, 200);
  });
  must("what lists show of it", await pupils(), before);
  house.say(
    "without the right to write the ledger: a save is refused, reading goes on, nothing is half-written",
  );
};

/** What was decided while lists could not be written is in them after the next tick. */
export const withoutLists = async (house: House, work: () => Promise<void>): Promise<void> => {
  await without(house, taken.lists, async () => {
    await work();
    await settle(house.door);
  });
  await nextTick(house);
  house.say(
    "without the right to write lists: decisions are taken, and the next tick brings them into the lists",
  );
};

/** Mails that could not be sent wait, and go once. */
export const withoutMail = async (house: House, work: () => Promise<void>): Promise<void> => {
  const count = async () => (await sentMails(house.emulator.mails)).length;
  const before = await count();
  await without(house, taken.mail, async () => {
    await work();
    await settle(house.door);
    must("mails that went without the right to send", await count(), before);
  });
  await nextTick(house);
  const went = (await count()) - before;
  must("mails that went once the right was back", went > 0, true);
  await nextTick(house);
  must("mails after one more tick", (await count()) - before, went);
  house.say(`without the right to send: ${went} mails waited, and went once with the next tick`);
};

/** A run that could not begin to wait tries again by itself. */
export const withoutWaiting = async (
  house: House,
  work: () => Promise<void>,
  done: () => Promise<boolean>,
): Promise<void> => {
  await without(house, taken.waiting, async () => {
    await work();
    await untilRefused(house, taken.waiting);
  });
  // The machine's own retry comes within seconds, each a little later than the one before.
  for (let tries = 0; tries < 6 && !(await done()); tries++) await settle(house.door);
  house.say("without the right to note that a run waits: the run tries again by itself, and goes on");
};
