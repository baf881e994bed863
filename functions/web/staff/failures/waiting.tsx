import type { Child } from "hono/jsx";
import { noticeOf } from "#casework/failures/failure-words.ts";
import { linkOf } from "#casework/failures/of-mails.ts";
import { waitingMails } from "#casework/failures/stuck-mails.ts";
import type { Unsent } from "#casework/mail/outbox.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { OpenFailure } from "#domain/failures/failures.ts";
import { parseStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { whoseFailure } from "./load.ts";
import { personIn } from "./person.ts";

/** A mail that waits to be sent: whose it is, what it is, for whom, and since when. */
type Waiting = {
  readonly placement: string;
  readonly promise: string;
  readonly person: string;
  readonly since: string;
  readonly words: string;
  readonly link: string;
};

const waitingOne = async (c: StaffContext, { stream, mail, owedAt }: Unsent): Promise<Waiting> => {
  const { kind, id } = parseStream(stream);
  const placement = kind === "placement" ? id : "";
  const [who, person] = await Promise.all([
    whoseFailure(c, { placement, stream }),
    personIn(c, { kind: "mail-stuck", person: mail.to }),
  ]);
  const words = `${noticeOf(mail.notice)}, for ${person}${who ? `, about ${who}` : ""}, since ${longTime(owedAt)}`;
  return { placement, promise: mail.notice, person: mail.to, since: owedAt, words, link: linkOf(stream) };
};

/** What waits, where one task stands for all mails of a school; none for a failure that is of one mail. */
export const waitingOf = async (c: StaffContext, f: OpenFailure): Promise<readonly Waiting[]> =>
  f.kind === "mail-stuck" && f.person === ""
    ? Promise.all((await waitingMails(c.deps, c.scope)).map((unsent) => waitingOne(c, unsent)))
    : [];

export const waitingShown = (all: readonly Waiting[]): Child =>
  all.length === 0 ? null : (
    <ul class="govuk-list govuk-list--bullet">
      {all.map(({ words, link }) => (
        <li>
          <a class="govuk-link" href={link}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
