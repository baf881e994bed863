import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { type Letter, paragraph } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
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

/** Mails to staff by their roles: those of one minute go to each person in one mail, with a part each. */
export const goesTogether = (mail: MailOwed): boolean =>
  mail.to.startsWith("role:") && forStaff.includes(mail.notice);

/** What is urgent stands first, and gives the mail its subject. */
const isUrgent = (mail: MailOwed): boolean => mail.notice === "attendance-escalation";

export type OwedBy = Pick<Unsent, "stream" | "mail">;

/** Takes every other mail to staff that waits in the school's outbox, so that they are sent with this one. */
export const takenWith = async (deps: Deps, scope: string, key: string): Promise<readonly OwedBy[]> => {
  const taken: OwedBy[] = [];
  for (const row of await deps.effects.list("unsent", scope)) {
    const { stream, mail } = row.body as Unsent;
    if (row.key === key || !goesTogether(mail)) continue;
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

/**
 * Several letters as one: what all of them say alike (where to record it, the way to the page, who sends) stands once, at its
 * end. The subject is the first one's, and says how many more there are.
 */
export const asOneLetter = (letters: readonly Letter[]): Letter => {
  const [first, ...others] = letters;
  if (!first) throw new Error("A mail of no letters");
  if (others.length === 0) return first;
  const saidByAll = (block: Letter["blocks"][number]): boolean =>
    letters.every((l) => l.blocks.some((b) => blockText(b) === blockText(block)));
  const alike = first.blocks.filter(saidByAll);
  const own = letters.map((l) => l.blocks.filter((b) => !saidByAll(b)));
  const different = new Map(own.map((blocks) => [JSON.stringify(blocks), blocks]));
  const subject = letters.every((l) => l.subject === first.subject)
    ? first.subject
    : `${first.subject} (and ${others.length} more)`;
  return {
    subject,
    blocks: [
      paragraph(`This mail has ${letters.length} parts, which came up in the same minute.`),
      ...[...different.values()].flat(),
      ...alike,
    ],
  };
};
