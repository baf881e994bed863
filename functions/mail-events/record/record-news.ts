import { execute } from "../../../shared/casework/execute.ts";
import { type Handed, handedMail } from "../../../shared/casework/handed.ts";
import { placements, read } from "../../../shared/casework/streams.ts";
import { type MailNews, mailNews, type Notifications } from "../../../shared/contracts/mail-events.ts";
import {
  recordBounced,
  recordDelivered,
  recordSent,
} from "../../../shared/domain/placement/decide/mailing.ts";
import type { Deps } from "../../../shared/ports/host.ts";

const command = ({ stream, mail }: Handed, what: string) => ({
  stream,
  id: `${what}-${mail.key}`,
  by: "system",
});

/** The sender may have died between handing the mail over and recording that: its arrival says that it was sent. */
const noteSent = async (deps: Deps, handed: Handed, messageId: string): Promise<void> => {
  const { state } = await read(deps, placements, handed.stream);
  if (state.mails[handed.mail.key]) return;
  const now = deps.clock.now().toString();
  await execute(deps, placements, command(handed, "sent"), (p) => recordSent(p, handed.mail, messageId, now));
};

const recordOne = async (deps: Deps, news: MailNews): Promise<void> => {
  if (news.kind === "nothing") return;
  const handed = await handedMail(deps, news.key);
  if (!handed) {
    deps.log("warn", "News of a mail that was not sent from here", { key: news.key });
    return;
  }
  if (news.kind === "failed") {
    await execute(deps, placements, command(handed, "bounced"), (p) =>
      recordBounced(p, handed.mail, news.reason),
    );
    return;
  }
  await noteSent(deps, handed, news.messageId);
  await execute(deps, placements, command(handed, "delivered"), (p) => recordDelivered(p, handed.mail.key));
};

/**
 * Records what became of mails: delivered, or not, which is someone's task. The same news twice is one commit. News
 * of another topic than `topic` (if it is known) is refused whole: anybody could have made it up.
 */
export const recordNews =
  (topic: string | undefined) =>
  async ({ Records }: Notifications, deps: Deps): Promise<void> => {
    if (topic && Records.some((r) => r.Sns.TopicArn !== topic))
      throw Object.assign(new Error("Not our topic"), { name: "ForeignTopic" });
    for (const record of Records) await recordOne(deps, mailNews(record.Sns.Message));
  };
