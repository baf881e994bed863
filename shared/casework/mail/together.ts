import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { heading, type Letter, paragraph } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { sha256 } from "../commit/hash-chain.ts";
import type { Unsent } from "./outbox.ts";
import type { Address } from "./sending.ts";
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
const forProviders: readonly LetterId[] = ["provider-end", "provider-reminder", "provider-request"];

type Group = "staff" | "provider";

const groupOf = (mail: MailOwed): Group | undefined => {
  if (mail.to.startsWith("role:") && forStaff.includes(mail.notice)) return "staff";
  return mail.to === toProvider && forProviders.includes(mail.notice) ? "provider" : undefined;
};

/**
 * Mails to staff by their roles, and to providers of their placements: those of one minute go to each person in one mail, with
 * a part each.
 */
export const goesTogether = (mail: MailOwed): boolean => groupOf(mail) !== undefined;

/** What is urgent stands first, and gives the mail its subject. */
const isUrgent = (mail: MailOwed): boolean => mail.notice === "attendance-escalation";

export type OwedBy = Pick<Unsent, "stream" | "mail">;

/** Takes every other mail that waits in the school's outbox and goes with such a one, so that they are sent with it. */
export const takenWith = async (deps: Deps, scope: string, own: MailOwed): Promise<readonly OwedBy[]> => {
  const group = groupOf(own);
  const taken: OwedBy[] = [];
  for (const row of await deps.effects.list("unsent", scope)) {
    const { stream, mail } = row.body as Unsent;
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
  readonly letter: Letter;
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

/** Mails to providers have headings: each part is about another pupil, or asks for something else. */
export const areHeaded = (parts: readonly Part[]): boolean =>
  parts.every((p) => groupOf(p.mail) === "provider");

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
