import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { heading, type Letter, paragraph } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { sha256 } from "../commit/hash-chain.ts";
import type { Unsent } from "./outbox.ts";
import type { Address, Composed } from "./sending.ts";
import { takeMail } from "./take-mail.ts";

/** What staff are told by their roles; none of it carries a paper or a secret. */
const forStaff: readonly LetterId[] = [
  "attendance-escalation",
  "consent-escalation",
  "evidence-escalation",
  "operations-weekly",
  "provider-escalation",
  "staff-notice",
];

/** What providers are told and asked of their placements; a code never goes with what it opens. */
const forProviders: readonly LetterId[] = [
  "provider-end",
  "provider-reminder",
  "provider-request",
  "review-cancelled",
  "review-invitation",
];

/** And of a day, of all their pupils: owed by the day's register, to the provider by its id. */
const ofTheDay: readonly LetterId[] = ["attendance-request"];

/** What a family is told of how a placement goes: nothing that is asked of them, nothing of this day. */
const forFamilies: readonly LetterId[] = [
  "final-report",
  "placement-ended",
  "progress-report",
  "review-outcome",
];

/** "contact-…": each person of a family by themselves, since two at one address may be told different things. */
type Group = "staff" | "provider" | `family ${string}`;

const groupOf = ({ to, notice }: MailOwed): Group | undefined => {
  if (to.startsWith("role:")) return forStaff.includes(notice) ? "staff" : undefined;
  if (to === toProvider) return forProviders.includes(notice) ? "provider" : undefined;
  if (ofTheDay.includes(notice)) return "provider";
  return forFamilies.includes(notice) ? `family ${to}` : undefined;
};

/**
 * Mails to staff by their roles, to providers of their placements and days, and to each of a family of what was reported and
 * decided: those of one minute go to each person in one mail, with a part each.
 */
export const goesTogether = (mail: MailOwed): boolean => groupOf(mail) !== undefined;

/** What is urgent stands first, and gives the mail its subject. */
const isUrgent = ({ notice }: MailOwed): boolean =>
  notice === "attendance-escalation" || notice === "attendance-request";

export type OwedBy = Pick<Unsent, "stream" | "mail">;

/** So many are taken at once: whoever sends them has done so long before its time is over. The rest go by themselves. */
const atOnce = 24;

/** Takes the other mails that wait in the school's outbox and go with such a one, so that they are sent with it. */
export const takenWith = async (deps: Deps, scope: string, own: MailOwed): Promise<readonly OwedBy[]> => {
  const group = groupOf(own);
  const taken: OwedBy[] = [];
  for (const row of await deps.effects.list("unsent", scope)) {
    const { stream, mail } = row.body as Unsent;
    if (taken.length === atOnce) break;
    if (row.key === own.key || groupOf(mail) !== group) continue;
    if ((await takeMail(deps, scope, row.key)) !== "taken") continue;
    if (await deps.effects.get("sent", scope, row.key)) await deps.effects.remove("unsent", scope, row.key);
    else taken.push({ stream, mail });
  }
  return taken;
};

/** One mail of those that go together, with whom it is for. */
export type Part = OwedBy & {
  readonly addresses: readonly Address[];
  readonly schoolName: string;
  readonly replyTo: string;
  readonly composed: Composed;
};

/** One message: its parts, and the people who get just these. */
export type Bundle = {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly to: readonly Address[];
};

const idOf = (parts: readonly Part[]): string =>
  parts.length === 1 && parts[0]
    ? parts[0].mail.key
    : `together-${sha256(parts.map((p) => p.mail.key).join(" ")).slice(0, 32)}`;

/** Mails to providers and families have headings: each part is about another pupil, or says something else. */
export const areHeaded = (parts: readonly Part[]): boolean => parts.every((p) => groupOf(p.mail) !== "staff");

/** Each person gets one message with all that is theirs; people with the same parts share it. */
export const bundlesOf = (parts: readonly Part[]): readonly Bundle[] => {
  const inOrder = parts.toSorted((a, b) => Number(isUrgent(b.mail)) - Number(isUrgent(a.mail)));
  const people = new Map<string, Address>(
    inOrder.flatMap((p) => p.addresses.map((a) => [a.address, a] as const)),
  );
  const groups = new Map<string, { readonly parts: readonly Part[]; readonly to: Address[] }>();
  for (const [address, person] of people) {
    const own = inOrder.filter((p) => p.addresses.some((a) => a.address === address));
    const key = own.map((p) => p.mail.key).join(" ");
    const group = groups.get(key) ?? { parts: own, to: [] };
    group.to.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ id: idOf(group.parts), ...group }));
};

const blockText = (block: Letter["blocks"][number]): string => JSON.stringify(block);

/** How many of a letter's first blocks all of them say. */
const saidFirst = (
  blocks: Letter["blocks"],
  saidByAll: (block: Letter["blocks"][number]) => boolean,
): number => {
  const at = blocks.findIndex((block) => !saidByAll(block));
  return at === -1 ? blocks.length : at;
};

/**
 * Several letters as one: with what all of them say first it begins (a greeting), and what else all of them say (where to
 * record it, the way to the page, who sends) stands once, at its end. The subject is the first one's, and says how many more
 * there are. `headed`: each part has its own subject as its heading.
 */
export const asOneLetter = (letters: readonly Letter[], headed = false): Letter => {
  const [first, ...others] = letters;
  if (!first) throw new Error("A mail of no letters");
  if (others.length === 0) return first;
  const saidByAll = (block: Letter["blocks"][number]): boolean =>
    letters.every((l) => l.blocks.some((b) => blockText(b) === blockText(block)));
  const begin = headed ? saidFirst(first.blocks, saidByAll) : 0;
  const alike = first.blocks.slice(begin).filter(saidByAll);
  const own = letters.map((l) => [
    ...(headed ? [heading(l.subject)] : []),
    ...l.blocks.filter((b) => !saidByAll(b)),
  ]);
  const different = new Map(own.map((blocks) => [JSON.stringify(blocks), blocks]));
  const subject = letters.every((l) => l.subject === first.subject)
    ? first.subject
    : `${first.subject} (and ${others.length} more)`;
  return {
    subject,
    blocks: [
      ...first.blocks.slice(0, begin),
      paragraph(`This mail has ${letters.length} parts, which came up in the same minute.`),
      ...[...different.values()].flat(),
      ...alike,
    ],
  };
};
