import type { Access } from "../constructs/access.ts";

/**
 * What each function may do, by the folder of its handler: the whole of it, and no more than its code uses, which a
 * test compares (test/infra/stacks/access.test.ts).
 */
export const accessOf = {
  "tasks/tend-gate": { ledger: "append", views: "write", effects: "write", runs: ["answer", "start"] },
  "tasks/park-gate": { ledger: "read", effects: "write", runs: ["answer"] },
  "tasks/hand-over": { ledger: "append", views: "write", effects: "write", runs: ["answer", "start"] },
  "tasks/open-day": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
    runs: ["answer", "start"],
  },
  "tasks/chase-day": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
    runs: ["answer", "start"],
  },
  "stream/project": { ledger: "append", views: "write", effects: "write", runs: ["answer", "start"] },
  "stream/send-mail": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    runs: ["answer", "start"],
    mail: "send",
  },
  "stream/tamper": { ledger: "read" },
  "schedules/tick": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    runs: ["answer", "start"],
    mail: "send",
  },
  "mail-events/record": { ledger: "append", views: "write", effects: "write", runs: ["answer", "start"] },
  "web/staff": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "append",
    files: "write",
    runs: ["answer", "start"],
    oidc: "read",
  },
  "web/links": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "append",
    files: "write",
    runs: ["answer", "start"],
  },
  "web/admin": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "read",
    runs: ["answer", "look", "start", "stop"],
  },
} as const satisfies Readonly<Record<string, Access>>;

export type Handler = keyof typeof accessOf;
