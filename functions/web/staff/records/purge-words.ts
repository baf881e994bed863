import type { PurgeReason, Store } from "#streams/records/events.ts";
import type { Purge } from "#streams/records/records.ts";

export const purgeState: Readonly<Record<Purge["state"], string>> = {
  asked: "Waits for a second person",
  approved: "Agreed, carried out within the hour by day",
  refused: "Refused",
  stopped: "Stopped before anything was erased",
  done: "Purged",
};

export const reasonWords: Readonly<Record<PurgeReason, string>> = {
  "period-over": "Their time was over",
  "asked-for": "The person concerned, or a parent, asked for it",
  "entered-by-mistake": "They were entered by mistake",
};

/** What each store is called on a certificate. */
export const storeWords: Readonly<Record<Store, string>> = {
  vault: "Names, contacts and words",
  "mail-copies": "Copies of mails and letters",
  mailbox: "Mails in this machine’s mailbox",
  files: "Files, with their earlier versions",
  links: "Mailed links",
  drafts: "Half-filled forms",
  outbox: "Mails that waited, and what was parked",
  runs: "Histories of workflow runs",
  search: "Entries by which it could be searched",
};
