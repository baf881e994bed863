/** What one function may do; whatever is left out it may not. */
export type Access = {
  readonly ledger?: "append" | "read" | "sweep";
  readonly views?: "write" | "read";
  readonly effects?: "write" | "read";
  readonly vault?: "write" | "read";
  readonly audit?: "append" | "read" | "append-and-read" | "drop";
  readonly erasures?: "append" | "read";
  readonly files?: "write" | "read" | "purge";
  readonly runs?: readonly ("start" | "answer" | "stop" | "redrive" | "describe" | "look")[];
  readonly mail?: "send";
  /** Signs people in by the identity provider. */
  readonly oidc?: "read";
  /** The keys that seal cookies and sign forms, links and codes. */
  readonly keys?: "read";
};

/**
 * What each function may do, by the folder of its handler: the whole of it, and no more than its code uses, which a
 * test compares (test/infra/stacks/access.test.ts). Its handler asks `#host/…` for the same ports, so that its bundle
 * carries no other.
 */
export const accessOf = {
  "tasks/tend-gate": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
    runs: ["answer", "describe", "start"],
  },
  "tasks/park-gate": { ledger: "read", effects: "write", runs: ["answer"] },
  "tasks/hand-over": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
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
    vault: "read",
    runs: ["answer", "describe", "start"],
  },
  "stream/send-mail": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    runs: ["answer", "describe", "start"],
    mail: "send",
    keys: "read",
  },
  "stream/work": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    files: "write",
    runs: ["answer", "describe", "start"],
  },
  "stream/tamper": { ledger: "read" },
  "schedules/tick": {
    ledger: "sweep",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "drop",
    erasures: "append",
    files: "purge",
    runs: ["answer", "describe", "look", "start"],
  },
  "run-events/note-failed": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
    runs: ["answer", "describe", "start"],
  },
  "alarms/note-laid-aside": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
    runs: ["answer", "describe", "start"],
  },
  "mail-events/record": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "read",
    runs: ["answer", "describe", "start"],
  },
  "web/staff": {
    ledger: "sweep",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "append-and-read",
    files: "write",
    runs: ["answer", "describe", "start"],
    oidc: "read",
    keys: "read",
  },
  "web/links": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "append",
    files: "write",
    runs: ["answer", "describe", "start"],
    keys: "read",
  },
  "web/assets": {},
  "web/admin": {
    ledger: "append",
    views: "write",
    effects: "write",
    vault: "write",
    audit: "read",
    runs: ["answer", "describe", "look", "redrive", "start", "stop"],
    keys: "read",
  },
} as const satisfies Readonly<Record<string, Access>>;

export type Handler = keyof typeof accessOf;
