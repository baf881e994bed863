import type { MailOwed } from "#domain/commit.ts";
import { letterHtml } from "#letters/rendering/letter-html.tsx";
import { letterText } from "#letters/rendering/letter-text.ts";
import { composeMime } from "#letters/rendering/mime.ts";
import type { Deps } from "#ports/host.ts";
import { Incomplete } from "../compose/context.ts";
import { noteStuck } from "../failures/stuck-mails.ts";
import { masked } from "../links/mailed-links.ts";
import { noteHanded } from "./handed-over.ts";
import { scopeOfStream, type Unsent } from "./outbox.ts";
import { mailRecordsOf } from "./outcomes-by-stream.ts";
import type { Composed, Desk } from "./sending.ts";
import { deskOf } from "./sending-by-stream.ts";
import { giveBack, takeMail } from "./take-mail.ts";

/** What was sent is kept beside the people it names, and erased with them; its links are masked. */
const keep = (
  deps: Deps,
  stream: string,
  desk: Desk,
  mail: MailOwed,
  { letter, hidden = [] }: Composed,
): Promise<void> => {
  const veiled = (text: string) =>
    hidden.reduce((t, secret) => t.replaceAll(secret, "(masked)"), masked(text));
  return deps.vault.put({
    scope: scopeOfStream(stream),
    id: `letter-${mail.key}`,
    kind: "letter",
    body: {
      subject: letter.subject,
      text: veiled(letterText(letter)),
      html: veiled(letterHtml(letter, { brand: { schoolName: desk.schoolName } })),
    },
    index: [],
  });
};

/** The whole mail as it goes out; a copy is kept. */
const written = async (deps: Deps, desk: Desk, stream: string, mail: MailOwed): Promise<Uint8Array> => {
  const composed = await desk.compose();
  await keep(deps, stream, desk, mail, composed);
  const { letter, pdf } = composed;
  const { schoolName, addresses } = desk;
  return composeMime({
    letter,
    brand: { schoolName },
    from: { name: schoolName, address: deps.settings.mailFrom },
    to: addresses,
    replyTo: { name: schoolName, address: desk.replyTo },
    outboxId: mail.key,
    date: deps.clock.now(),
    ...(pdf ? { pdf } : {}),
  });
};

const hand = async (deps: Deps, desk: Desk, stream: string, mail: MailOwed) => {
  const raw = deps.mailer.unread?.(mail) ? new Uint8Array() : await written(deps, desk, stream, mail);
  await noteHanded(deps, stream, mail);
  return deps.mailer.send({
    outboxId: mail.key,
    from: deps.settings.mailFrom,
    to: desk.addresses.map((a) => a.address),
    raw,
  });
};

const close = async (deps: Deps, scope: string, mail: MailOwed, state: string): Promise<void> => {
  await deps.effects.putIfAbsent({
    kind: "sent",
    scope,
    key: mail.key,
    body: { state, at: deps.clock.now().toString() },
  });
  await deps.effects.remove("unsent", scope, mail.key);
};

type Outcome = "sent" | "dropped" | "bounced";

const sendTaken = async (deps: Deps, { stream, mail }: Pick<Unsent, "stream" | "mail">): Promise<Outcome> => {
  const scope = scopeOfStream(stream);
  const records = mailRecordsOf(deps, stream);
  const bounce = async (reason: string) => {
    await records.bounced(mail, reason);
    await close(deps, scope, mail, "bounced");
    return "bounced" as const;
  };
  const desk = await deskOf(deps, stream, mail);
  if (desk.noLongerOwed) {
    await records.dropped(mail, desk.noLongerOwed);
    await close(deps, scope, mail, "dropped");
    return "dropped";
  }
  try {
    if (desk.withheld) return await bounce(desk.withheld);
    if (desk.addresses.length === 0) return await bounce("no e-mail address on file");
    const sent = await hand(deps, desk, stream, mail);
    if (sent.kind === "refused") return await bounce(sent.reason);
    await records.sent(mail, sent.messageId);
    await close(deps, scope, mail, "sent");
    return "sent";
  } catch (fault) {
    if (!(fault instanceof Incomplete)) throw fault;
    return bounce(fault.message);
  }
};

/**
 * Sends one owed mail: takes it, checks whether it is still owed, mints its link, composes, hands over, records. A
 * crash between handing over and recording may send it twice, never lose it; a mail that cannot be sent becomes
 * somebody's task. Faults that pass are thrown, and the sweep tries again. "busy": somebody else is sending it.
 */
export const sendOwed = async (
  deps: Deps,
  owed: Pick<Unsent, "stream" | "mail">,
): Promise<Outcome | "busy"> => {
  const scope = scopeOfStream(owed.stream);
  const { key } = owed.mail;
  const taken = await takeMail(deps, scope, key);
  if (await deps.effects.get("sent", scope, key)) {
    await deps.effects.remove("unsent", scope, key);
    return "dropped";
  }
  if (taken === "busy") return "busy";
  try {
    return await sendTaken(deps, owed);
  } catch (fault) {
    const row = await giveBack(deps, scope, key);
    if (row) await noteStuck(deps, row);
    throw fault;
  }
};
