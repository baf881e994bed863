import { host } from "#host";
import { notifications } from "../../../shared/contracts/mail-events.ts";
import { serveJob } from "../../../shared/door/serve-job.ts";
import { recordNews } from "./record-news.ts";

/** What the mail service says of each mail afterwards, by its topic. */
export const handler = serveJob(
  host,
  "record-mail-events",
  notifications,
  recordNews(process.env.MAIL_TOPIC_ARN),
);
