import type { MailOwed } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import type { Letter } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import { Incomplete } from "../compose/context.ts";
import { noteStuck } from "../failures/stuck-mails.ts";
import { lookOf } from "../school/look.ts";
import { noteHanded } from "./handed-over.ts";
import { waitsForMorning } from "./mornings.ts";
import { scopeOfStream, type Unsent } from "./outbox.ts";
import { mailRecordsOf } from "./outcomes-by-stream.ts";
import type { Composed, Desk } from "./sending.ts";
import { deskOf } from "./sending-by-stream.ts";
import { giveBack, takeMail } from "./take-mail.ts";
import {
  areHeaded,
  asOneLetter,
  type Bundle,
  bundlesOf,
  goesTogether,
  type OwedBy,
  type Part,
  takenWith,
} from "./together.ts";
import { keepCopy, writeMail } from "./write-mail.ts";

type Outcome = "sent" | "dropped" | "bounced";

const close = async (deps: Deps, mail: MailOwed, scope: string, state: Outcome): Promise<Outcome> => {
  await deps.effects.putIfAbsent({
    kind: "sent",
    scope,
    key: mail.key,
    body: { state, at: deps.clock.now().toString() },
  });
  await deps.effects.remove("unsent", scope, mail.key);
  return state;
};

const bounce = async (deps: Deps, { stream, mail }: OwedBy, reason: string): Promise<Outcome> => {
  await mailRecordsOf(deps, stream).bounced(mail, reason);
  return close(deps, mail, scopeOfStream(stream), "bounced");
};

/** Why a mail is not composed at all: what has become of it; undefined where it is to be sent. */
const settledBefore = async (deps: Deps, owed: OwedBy, desk: Desk): Promise<Outcome | undefined> => {
  const { stream, mail } = owed;
  if (desk.noLongerOwed) {
    await mailRecordsOf(deps, stream).dropped(mail, desk.noLongerOwed);
    return close(deps, mail, scopeOfStream(stream), "dropped");
  }
  if (desk.withheld) return bounce(deps, owed, desk.withheld);
  return desk.addresses.length === 0 ? bounce(deps, owed, "no e-mail address on file") : undefined;
};

/** Nobody reads this one (the simulator): it is handed over without its words. */
const unread: Composed = { letter: { subject: "", blocks: [] } satisfies Letter };

/** Its words, with a copy kept; what is missing for them is the reason for which it bounces. */
const composedFor = async (deps: Deps, owed: OwedBy, desk: Desk): Promise<Composed | Outcome> => {
  if (deps.mailer.unread?.(owed.mail)) return unread;
  try {
    const composed = await desk.compose();
    await keepCopy(deps, owed.stream, await brandOf(deps, owed.stream, desk), owed.mail, composed);
    return composed;
  } catch (fault) {
    if (!(fault instanceof Incomplete)) throw fault;
    return bounce(deps, owed, fault.message);
  }
};

/** How mails of a stream show its school. */
const brandOf = async (deps: Deps, stream: string, { schoolName }: Pick<Desk, "schoolName">) => ({
  schoolName,
  ...(await lookOf(deps, parseStream(stream))),
});

type Ready = { readonly desk: Desk; readonly composed: Composed };

const readied = async (deps: Deps, owed: OwedBy): Promise<Ready | Outcome> => {
  const desk = await deskOf(deps, owed.stream, owed.mail);
  const settled = await settledBefore(deps, owed, desk);
  if (settled) return settled;
  const composed = await composedFor(deps, owed, desk);
  return typeof composed === "string" ? composed : { desk, composed };
};

const handOver = async (
  deps: Deps,
  { id, parts, to }: Bundle,
  letter: Letter,
): Promise<Awaited<ReturnType<Deps["mailer"]["send"]>>> => {
  const [first, ...others] = parts;
  if (!first) throw new Error("A mail of no parts");
  const { stream, mail, schoolName, replyTo } = first;
  const written = async () =>
    writeMail(deps, {
      letter,
      pdfs: parts.flatMap((p) => p.composed.pdf ?? []),
      calendars: parts.flatMap((p) => p.composed.calendar ?? []),
      brand: await brandOf(deps, stream, { schoolName }),
      ...{ replyTo, to, outboxId: id },
    });
  const raw = letter === unread.letter ? new Uint8Array() : await written();
  const also = others.map((p) => ({ stream: p.stream, mail: p.mail }));
  await noteHanded(deps, id, { stream, mail, ...(also.length > 0 ? { with: also } : {}) });
  return deps.mailer.send({
    outboxId: id,
    from: deps.settings.mailFrom,
    to: to.map((a) => a.address),
    raw,
  });
};

/** Hands a message over, and answers for each of its mails why it came back, or under which id it went. */
const sendBundle = async (
  deps: Deps,
  bundle: Bundle,
): Promise<{ readonly refused?: string; readonly messageId?: string }> => {
  const isUnread = bundle.parts.every((p) => p.composed === unread);
  const letters = bundle.parts.map((p) => p.composed.letter);
  const letter = isUnread ? unread.letter : asOneLetter(letters, areHeaded(bundle.parts));
  const sent = await handOver(deps, bundle, letter);
  return sent.kind === "refused" ? { refused: sent.reason } : { messageId: sent.messageId };
};

const record = async (
  deps: Deps,
  part: Part,
  { refused, messageId = "" }: { readonly refused?: string; readonly messageId?: string },
): Promise<Outcome> => {
  if (refused !== undefined) return bounce(deps, part, refused);
  await mailRecordsOf(deps, part.stream).sent(part.mail, messageId);
  return close(deps, part.mail, scopeOfStream(part.stream), "sent");
};

const partOf = (owed: OwedBy, { desk, composed }: Ready): Part => {
  const { addresses, schoolName, replyTo } = desk;
  return { ...owed, addresses, schoolName, replyTo, composed };
};

/** Sends a mail alone. */
const sendAlone = async (deps: Deps, owed: OwedBy): Promise<Outcome> => {
  const ready = await readied(deps, owed);
  if (typeof ready === "string") return ready;
  const part = partOf(owed, ready);
  return record(deps, part, await sendBundle(deps, { id: owed.mail.key, parts: [part], to: part.addresses }));
};

const release = async (deps: Deps, { stream, mail }: OwedBy): Promise<void> => {
  const row = await giveBack(deps, scopeOfStream(stream), mail.key);
  if (row) await noteStuck(deps, row);
};

/** Makes a mail ready that would go with another; one that cannot be is given back and does not keep the others. */
const alongside = async (deps: Deps, owed: OwedBy): Promise<Part | undefined> => {
  try {
    const ready = await readied(deps, owed);
    return typeof ready === "string" ? undefined : partOf(owed, ready);
  } catch {
    await release(deps, owed);
    return undefined;
  }
};

/**
 * Sends a mail with every other that waits and goes with it: each person gets one message with all that is theirs. A mail counts as
 * sent once everybody has it.
 */
const sendTogether = async (deps: Deps, owed: OwedBy): Promise<Outcome> => {
  const ready = await readied(deps, owed);
  if (typeof ready === "string") return ready;
  const own = partOf(owed, ready);
  const others: Part[] = [];
  for (const other of await takenWith(deps, scopeOfStream(owed.stream), owed.mail)) {
    const part = await alongside(deps, other);
    if (part) others.push(part);
  }
  try {
    const bundles = bundlesOf([own, ...others]);
    const done = new Map<Part, { readonly refused?: string; readonly messageId?: string }>();
    for (const bundle of bundles) {
      const sent = await sendBundle(deps, bundle);
      for (const part of bundle.parts) done.set(part, sent.refused ? sent : (done.get(part) ?? sent));
    }
    let outcome: Outcome = "sent";
    for (const [part, sent] of done) {
      const became = await record(deps, part, sent);
      if (part === own) outcome = became;
    }
    return outcome;
  } catch (fault) {
    for (const other of others) await release(deps, other);
    throw fault;
  }
};

/**
 * Sends one owed mail: takes it, checks whether it is still owed, mints its link, composes, hands over, records. What is for
 * staff goes with whatever else waits for them. A crash between handing over and recording may send it twice, never lose it; a
 * mail that cannot be sent becomes somebody's task. Faults that pass are thrown, and the sweep tries again. "busy": somebody
 * else is sending it. "waits": its morning has not come.
 */
export const sendOwed = async (deps: Deps, owed: Unsent): Promise<Outcome | "busy" | "waits"> => {
  if (waitsForMorning(owed, deps.clock.now())) return "waits";
  const scope = scopeOfStream(owed.stream);
  const { key } = owed.mail;
  const taken = await takeMail(deps, scope, key);
  if (await deps.effects.get("sent", scope, key)) {
    await deps.effects.remove("unsent", scope, key);
    return "dropped";
  }
  if (taken === "busy") return "busy";
  try {
    return await (goesTogether(owed.mail) ? sendTogether : sendAlone)(deps, owed);
  } catch (fault) {
    await release(deps, owed);
    throw fault;
  }
};
