import type { Commit } from "#domain/commit.ts";
import type { Effect, Effects } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import type { Ledger } from "#ports/ledger.ts";
import type { Vault, VaultRecord } from "#ports/vault.ts";
import type { ViewRow, Views } from "#ports/views.ts";

/** Ports that read what is stored and keep what is written to themselves: nothing of it is ever stored, sent or started. */
export type Shadow = {
  readonly deps: Deps;
  /** What would have been appended, in order. */
  readonly commits: readonly Commit[];
};

const shadowLedger = (real: Ledger, made: Commit[]): Ledger => {
  const own = (stream: string) => made.filter((c) => c.stream === stream);
  const head = async (stream: string) => own(stream).at(-1)?.version ?? (await real.head(stream));
  return {
    append: async (commit) => {
      if ((await head(commit.stream)) !== commit.version - 1) return { kind: "conflict" };
      made.push(commit);
      return { kind: "appended" };
    },
    read: async (stream, after = 0) => {
      const mine = own(stream);
      // What others append meanwhile is not seen: the outlook is on the stream as it was.
      const before = mine[0]?.version ?? Number.POSITIVE_INFINITY;
      const stored = (await real.read(stream, after)).filter((c) => c.version < before);
      return mine.length === 0 ? stored : [...stored, ...mine.filter((c) => c.version > after)];
    },
    head,
    streams: (prefix) => real.streams(prefix),
  };
};

const shadowVault = (real: Vault): Vault => {
  const own = new Map<string, VaultRecord | null>();
  const at = (scope: string, id: string) => `${scope} ${id}`;
  return {
    ...real,
    put: async (record) => void own.set(at(record.scope, record.id), record),
    get: async (scope, ids) => {
      const stored = await real.get(
        scope,
        ids.filter((id) => !own.has(at(scope, id))),
      );
      return [...stored, ...[...new Set(ids)].flatMap((id) => own.get(at(scope, id)) ?? [])];
    },
    search: (scope, kind, prefix, limit) => real.search(scope, kind, prefix, limit),
    erase: async (scope, id) => void own.set(at(scope, id), null),
    all: (scope) => real.all(scope),
    scopes: () => real.scopes(),
  };
};

const shadowEffects = (real: Effects): Effects => {
  const own = new Map<string, Effect | null>();
  const at = (kind: string, scope: string, key: string) => `${kind} ${scope} ${key}`;
  const get: Effects["get"] = async (kind, scope, key) => {
    const mine = own.get(at(kind, scope, key));
    return mine === undefined ? real.get(kind, scope, key) : (mine ?? undefined);
  };
  return {
    get,
    putIfAbsent: async (row) => {
      if (await get(row.kind, row.scope, row.key)) return false;
      own.set(at(row.kind, row.scope, row.key), { ...row, revision: 1 });
      return true;
    },
    replace: async (row, expected) => {
      if ((await get(row.kind, row.scope, row.key))?.revision !== expected) return false;
      own.set(at(row.kind, row.scope, row.key), { ...row, revision: expected + 1 });
      return true;
    },
    list: async (kind, scope, prefix = "", only = {}) => {
      const stored = await real.list(kind, scope, prefix, only);
      const isAsked = ({ key }: Effect) =>
        key.startsWith(prefix) && (only.upTo === undefined || key <= only.upTo);
      const mine = [...own.values()].flatMap((row) =>
        row && row.kind === kind && row.scope === scope && isAsked(row) ? [row] : [],
      );
      const left = stored.filter((row) => !own.has(at(kind, scope, row.key)));
      return [...left, ...mine].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    },
    remove: async (kind, scope, key) => void own.set(at(kind, scope, key), null),
    scopes: (kind) => real.scopes(kind),
  };
};

const shadowViews = (real: Views): Views => {
  const own = new Map<string, ViewRow>();
  const at = (view: string, scope: string, key: string) => `${view} ${scope} ${key}`;
  const isOpen = (row: ViewRow | undefined) => (row?.body ? row : undefined);
  return {
    put: async (row) => {
      const stored =
        own.get(at(row.view, row.scope, row.key)) ?? (await real.get(row.view, row.scope, row.key));
      if (stored && stored.version >= row.version) return false;
      own.set(at(row.view, row.scope, row.key), row);
      return true;
    },
    get: async (view, scope, key) => {
      const mine = own.get(at(view, scope, key));
      return mine ? isOpen(mine) : real.get(view, scope, key);
    },
    list: async (view, scope, only = {}) => {
      const stored = await real.list(view, scope, only);
      const { from = "", to } = only;
      const mine = [...own.values()]
        .filter((row) => row.view === view && row.scope === scope)
        .filter(({ key }) => key >= from && (to === undefined || key <= to));
      const left = stored.filter((row) => !own.has(at(view, scope, row.key)));
      return [...left, ...mine.filter((row) => row.body)].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    },
    clear: async () => undefined,
    all: () => real.all(),
  };
};

/** A shadow of the ports, on which a command and all that follows from it can be run without anything happening. */
export const shadowOf = (deps: Deps): Shadow => {
  const commits: Commit[] = [];
  return {
    commits,
    deps: {
      ...deps,
      ledger: shadowLedger(deps.ledger, commits),
      vault: shadowVault(deps.vault),
      effects: shadowEffects(deps.effects),
      views: shadowViews(deps.views),
      files: {
        ...deps.files,
        put: async () => undefined,
        erase: async () => undefined,
        eraseAll: async () => undefined,
      },
      erasures: { ...deps.erasures, note: async () => undefined },
      audit: { ...deps.audit, append: async () => undefined },
      runs: {
        ...deps.runs,
        start: async () => "started",
        answer: async () => "answered",
        stop: async () => undefined,
      },
      mailer: { send: async () => ({ kind: "refused", reason: "Nothing is sent from an outlook." }) },
      log: () => undefined,
    },
  };
};
