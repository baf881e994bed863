import { type Handed, handedMail } from "#casework/mail/handed-over.ts";
import { mailRecordsOf } from "#casework/mail/outcomes-by-stream.ts";
import { type MailNews, mailNews, type Notifications } from "#contracts/service-events/mail-events.ts";
import type { Deps } from "#ports/host.ts";

type Known = Exclude<MailNews, { readonly kind: "nothing" }>;

const recordOf = async (deps: Deps, { stream, mail }: Handed, news: Known): Promise<void> => {
  const records = mailRecordsOf(deps, stream);
  if (news.kind === "failed") return records.bounced(mail, news.reason);
  // The sender may have died between handing the mail over and recording that: its arrival says that it was sent.
  await records.sent(mail, news.messageId);
  await records.delivered(mail);
};

const recordOne = async (deps: Deps, news: MailNews): Promise<void> => {
  if (news.kind === "nothing") return;
  const handed = await handedMail(deps, news.key);
  if (!handed) {
    deps.log("warn", "News of a mail that was not sent from here", { key: news.key });
    return;
  }
  for (const one of [handed, ...(handed.with ?? [])]) await recordOf(deps, one, news);
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
