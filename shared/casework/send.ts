import type { MailOwed } from "../domain/commit.ts";
import {
  noLongerOwed,
  recordBounced,
  recordDropped,
  recordSent,
} from "../domain/placement/decide/mailing.ts";
import { contactOf } from "../domain/placement/facts.ts";
import type { Role } from "../domain/roles.ts";
import { parseStream } from "../domain/streams.ts";
import type { Letter } from "../notices/letter.ts";
import { letterHtml } from "../notices/letter-html.tsx";
import { letterPdf } from "../notices/letter-pdf.ts";
import { letterText } from "../notices/letter-text.ts";
import { composeMime } from "../notices/mime.ts";
import type { Deps } from "../ports/host.ts";
import { composeMail } from "./compose/compose.ts";
import { type Context, contextOf, Incomplete } from "./compose/context.ts";
import { execute } from "./execute.ts";
import { noteHanded } from "./handed.ts";
import { linkUrl, masked, mintLink } from "./links.ts";
import { scopeOfStream, type Unsent } from "./outbox.ts";
import { contactRecordOf, holdersOf, staffMembersOf } from "./people.ts";
import { placements } from "./streams.ts";

type Address = { readonly name?: string; readonly address: string };

const addressesOf = async (deps: Deps, c: Context, to: string): Promise<readonly Address[]> => {
  if (to.startsWith("role:")) {
    const staff = await staffMembersOf(deps, c.scope, holdersOf(c.school, to.slice(5) as Role));
    return [...staff.values()].map((s) => ({ name: s.name, address: s.email }));
  }
  const record = await contactRecordOf(deps, c.scope, to);
  return contactOf(c.placement, to)?.channel === "email" && record?.email
    ? [{ name: record.name, address: record.email }]
    : [];
};

const linkFor = (deps: Deps, c: Context, stream: string, mail: MailOwed) => async (): Promise<string> => {
  const ask = c.placement.asks.find((a) => a.id === mail.facts.ask);
  if (!ask) throw new Incomplete("There is no such question");
  return linkUrl(
    deps,
    await mintLink(deps, { purpose: "consent", stream, ask: ask.id, to: ask.to, expires: ask.expires }),
  );
};

/** What was sent is kept beside the people it names, and erased with them; its links are masked. */
const keep = (deps: Deps, c: Context, mail: MailOwed, letter: Letter): Promise<void> =>
  deps.vault.put({
    scope: c.scope,
    id: `letter-${mail.key}`,
    kind: "letter",
    body: {
      subject: letter.subject,
      text: masked(letterText(letter)),
      html: masked(letterHtml(letter, { brand: { schoolName: c.schoolRecord.name } })),
    },
    index: [],
  });

const isLetter = (mail: MailOwed): boolean => mail.notice === "placement-letter";

const hand = async (deps: Deps, c: Context, stream: string, mail: MailOwed, to: readonly Address[]) => {
  const letter = await composeMail(deps, c, mail, linkFor(deps, c, stream, mail));
  await keep(deps, c, mail, letter);
  const schoolName = c.schoolRecord.name;
  const pdf = isLetter(mail)
    ? { pdf: { name: "letter.pdf", bytes: await letterPdf(letter, { date: c.today, schoolName }) } }
    : {};
  const raw = await composeMime({
    letter,
    brand: { schoolName },
    from: { name: schoolName, address: deps.settings.mailFrom },
    to,
    replyTo: { name: schoolName, address: c.schoolRecord.replyTo },
    outboxId: mail.key,
    date: deps.clock.now(),
    ...pdf,
  });
  await noteHanded(deps, stream, mail);
  return deps.mailer.send({
    outboxId: mail.key,
    from: deps.settings.mailFrom,
    to: to.map((a) => a.address),
    raw,
  });
};

const command = (stream: string, key: string, what: string) => ({
  stream,
  id: `${what}-${key}`,
  by: "system",
});

const close = async (deps: Deps, scope: string, mail: MailOwed, state: string): Promise<void> => {
  await deps.effects.putIfAbsent({
    kind: "sent",
    scope,
    key: mail.key,
    body: { state, at: deps.clock.now().toString() },
  });
  await deps.effects.remove("unsent", scope, mail.key);
};

const drop = async (deps: Deps, stream: string, mail: MailOwed, reason: string): Promise<void> => {
  await execute(deps, placements, command(stream, mail.key, "dropped"), (p) =>
    recordDropped(p, mail.key, reason),
  );
  await close(deps, scopeOfStream(stream), mail, "dropped");
};

const bounce = async (deps: Deps, stream: string, mail: MailOwed, reason: string): Promise<void> => {
  await execute(deps, placements, command(stream, mail.key, "bounced"), (p) =>
    recordBounced(p, mail, reason),
  );
  await close(deps, scopeOfStream(stream), mail, "bounced");
};

/**
 * Sends one owed mail: checks question and placement once more, mints its link, composes, hands over, records. A
 * crash between handing over and recording may send it twice, never lose it; a mail that cannot be sent becomes
 * somebody's task. Faults that pass are thrown, and the sweep tries again.
 */
export const sendOwed = async (
  deps: Deps,
  { stream, mail }: Pick<Unsent, "stream" | "mail">,
): Promise<"sent" | "dropped" | "bounced"> => {
  const scope = scopeOfStream(stream);
  if (parseStream(stream).kind !== "placement") throw new Error("Only placements owe mails");
  if (await deps.effects.get("sent", scope, mail.key)) {
    await deps.effects.remove("unsent", scope, mail.key);
    return "dropped";
  }
  const c = await contextOf(deps, stream);
  const reason = noLongerOwed(c.placement, mail);
  if (reason) {
    await drop(deps, stream, mail, reason);
    return "dropped";
  }
  try {
    const to = await addressesOf(deps, c, mail.to);
    const sent =
      to.length > 0
        ? await hand(deps, c, stream, mail, to)
        : { kind: "refused" as const, reason: "no e-mail address on file" };
    if (sent.kind === "refused") {
      await bounce(deps, stream, mail, sent.reason);
      return "bounced";
    }
    await execute(deps, placements, command(stream, mail.key, "sent"), (p) =>
      recordSent(p, mail, sent.messageId, deps.clock.now().toString()),
    );
    await close(deps, scope, mail, "sent");
    return "sent";
  } catch (fault) {
    if (!(fault instanceof Incomplete)) throw fault;
    await bounce(deps, stream, mail, fault.message);
    return "bounced";
  }
};
