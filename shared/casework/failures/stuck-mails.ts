import { Temporal } from "temporal-polyfill";
import { instantFrom } from "#domain/calendar/london.ts";
import { failureKey } from "#domain/failures/failure.ts";
import { isUrgent } from "#domain/failures/urgent-mails.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { sendableSince } from "../mail/mornings.ts";
import type { Unsent } from "../mail/outbox.ts";
import { noteFailed } from "./note-failure.ts";
import { failureOfMail } from "./of-mails.ts";

/** How long any other mail may wait before it is a task: a mail server that is away for some minutes is none. */
const patience = { minutes: 45 } as const;

const waitsLong = (unsent: Unsent, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(instantFrom(sendableSince(unsent)).add(patience), now) <= 0;

/**
 * A mail could not be sent and stays in the outbox. One on which a child's safety may hang is a task of its own at once;
 * all others of a school are one task, once they have waited for long.
 */
export const noteStuck = async (deps: Deps, unsent: Unsent): Promise<void> => {
  const { stream, mail } = unsent;
  const failure = failureOfMail("mail-stuck", stream, mail);
  const at = parseStream(stream);
  if (isUrgent(mail)) {
    // What tells of a failure is on the page of everybody whom it would have told.
    if (at.kind !== "failures") await noteFailed(deps, at, failure);
    return;
  }
  if (!waitsLong(unsent, deps.clock.now())) return;
  await noteFailed(deps, at, {
    ...failure,
    key: failureKey("mail-stuck"),
    roles: ["admin", "ap-lead"],
    placement: "",
    promise: "",
    person: "",
    link: "/today",
    stream: "",
  });
};

/** Every mail of a school that is told of by its one task: its page says of each whose it is, what it is and for whom. */
export const waitingMails = async (deps: Deps, scope: string): Promise<readonly Unsent[]> => {
  const now = deps.clock.now();
  return (await deps.effects.list("unsent", scope))
    .map((row) => row.body as Unsent)
    .filter((unsent) => !isUrgent(unsent.mail) && waitsLong(unsent, now));
};
