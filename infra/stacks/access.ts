import type { Access } from "../constructs/access.ts";

/**
 * What each function may do, by the folder of its handler: the whole of it, and no more than its code uses, which a
 * test compares (test/infra/stacks/access.test.ts).
 */
export const accessOf = {
  "tasks/tend-gate": {
    ledger: "append",
    views: "write",
    effects: "write",
    runs: ["answer", "describe", "start"],
  },
  "tasks/park-gate": { ledger: "read", effects: "write", runs: ["answer"] },
  "tasks/hand-over": {
    ledger: "append",
    views: "write",
    effects: "write",
    runs: ["answer", "describe", "start"],
  },
  "tasks/open-day": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
    runs: ["answer", "describe", "start"],
  },
  "tasks/chase-day": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
    runs: ["answer", "describe", "start"],
  },
  "stream/project": {
    ledger: "append",
    views: "write",
    effects: "write",
    runs: ["answer", "describe", "start"],
  },
  "stream/send-mail": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    runs: ["answer", "describe", "start"],
    mail: "send",
  },
  "stream/tamper": { ledger: "read" },
  "schedules/tick": {
    ledger: "sweep",
    views: "write",
    effects: "write",
    vault: "write",
    runs: ["answer", "describe", "look", "start"],
    mail: "send",
  },
  "mail-events/record": {
    ledger: "append",
    views: "write",
    effects: "write",
    runs: ["answer", "describe", "start"],
  },
  "web/staff": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "append",
    files: "write",
    runs: ["answer", "describe", "start"],
    oidc: "read",
  },
  "web/links": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "append",
    files: "write",
    runs: ["answer", "describe", "start"],
  },
  "web/admin": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    runs: ["answer", "describe", "look", "start", "stop"],
  },
} as const satisfies Readonly<Record<string, Access>>;

export type Handler = keyof typeof accessOf;
