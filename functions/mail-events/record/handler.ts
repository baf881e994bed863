import { notifications } from "#contracts/service-events/mail-events.ts";
import { serveJob } from "#door/serve-job.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { recordNews } from "./record-news.ts";

const host = hostWith(effects, ledger, runs, vault, views);

/** What the mail service says of each mail afterwards, by its topic. */
export const handler = serveJob(
  host,
  "record-mail-events",
  notifications,
  recordNews(process.env.MAIL_TOPIC_ARN),
);
