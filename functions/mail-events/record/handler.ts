import { notifications } from "#contracts/mail-events.ts";
import { serveJob } from "#door/serve-job.ts";
import { host } from "#host";
import { recordNews } from "./record-news.ts";

/** What the mail service says of each mail afterwards, by its topic. */
export const handler = serveJob(
  host,
  "record-mail-events",
  notifications,
  recordNews(process.env.MAIL_TOPIC_ARN),
);
