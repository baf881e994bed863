import { inVersionOrder } from "#adapters/versions.ts";
import type { Commit } from "#domain/commit.ts";
import type { Storage } from "#infra/local/data/storage.ts";
import type { Effect, Effects } from "#ports/effects.ts";
import type { Ledger } from "#ports/ledger.ts";
import type { Vault, VaultRecord } from "#ports/vault.ts";
import type { ViewRow, Views } from "#ports/views.ts";

/** Rows by place (view and scope, kind and scope) and key; a list stays the same one until a row of its place changes. */
const keptRows = <T extends { readonly key: string }>() => {
  const rows = new Map<string, Map<string, T>>();
  const lists = new Map<string, readonly T[]>();
  const at = (place: string): Map<string, T> => {
    const found = rows.get(place) ?? new Map<string, T>();
    rows.set(place, found);
    return found;
  };
  return {
    get: (place: string, key: string): T | undefined => rows.get(place)?.get(key),
    set: (place: string, row: T): void => {
      at(place).set(row.key, row);
      lists.delete(place);
    },
    remove: (place: string, key: string): void => {
      at(place).delete(key);
      lists.delete(place);
    },
    list: (place: string): readonly T[] => {
      const list = lists.get(place) ?? [...at(place).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
      lists.set(place, list);
      return list;
    },
    clear: (): void => {
      rows.clear();
      lists.clear();
    },
  };
};

const ledgerOf = (ledger: Ledger): Ledger => {
  const streams = new Map<string, readonly Commit[]>();
  return {
    ...ledger,
    append: async (commit) => {
      const appended = await ledger.append(commit);
      if (appended.kind === "appended")
        streams.set(commit.stream, [...(streams.get(commit.stream) ?? []), commit]);
      return appended;
    },
    read: async (stream, after = 0) => {
      const commits = streams.get(stream) ?? [];
      return inVersionOrder(stream, after, after > 0 ? commits.slice(after) : commits);
    },
    head: async (stream) => streams.get(stream)?.length ?? 0,
  };
};

const viewsOf = (views: Views): Views => {
  const rows = keptRows<ViewRow>();
  return {
    ...views,
    put: async (row) => {
      const stored = await views.put(row);
      const place = `${row.view} ${row.scope}`;
      if (stored && row.body) rows.set(place, row);
      else if (stored) rows.remove(place, row.key);
      return stored;
    },
    get: async (view, scope, key) => rows.get(`${view} ${scope}`, key),
    list: async (view, scope, { from = "", to } = {}) => {
      const all = rows.list(`${view} ${scope}`);
      return from === "" && to === undefined
        ? all
        : all.filter(({ key }) => key >= from && (to === undefined || key <= to));
    },
    clear: async () => {
      rows.clear();
      await views.clear();
    },
  };
};

const effectsOf = (effects: Effects): Effects => {
  const rows = keptRows<Effect>();
  const keep = (row: Effect): void => rows.set(`${row.kind} ${row.scope}`, row);
  return {
    ...effects,
    putIfAbsent: async (row) => {
      const stored = await effects.putIfAbsent(row);
      if (stored) keep({ ...row, revision: 1 });
      return stored;
    },
    replace: async (row, expected) => {
      const stored = await effects.replace(row, expected);
      if (stored) keep({ ...row, revision: expected + 1 });
      return stored;
    },
    get: async (kind, scope, key) => rows.get(`${kind} ${scope}`, key),
    list: async (kind, scope, prefix, { upTo } = {}) => {
      const all = rows.list(`${kind} ${scope}`);
      const begun = prefix ? all.filter((row) => row.key.startsWith(prefix)) : all;
      return upTo === undefined ? begun : begun.filter((row) => row.key <= upTo);
    },
    remove: async (kind, scope, key) => {
      await effects.remove(kind, scope, key);
      rows.remove(`${kind} ${scope}`, key);
    },
  };
};

const vaultOf = (vault: Vault): Vault => {
  const records = new Map<string, VaultRecord>();
  const keyOf = (scope: string, id: string): string => `${scope} ${id}`;
  return {
    ...vault,
    put: async (record) => {
      await vault.put(record);
      records.set(keyOf(record.scope, record.id), record);
    },
    get: async (scope, ids) =>
      [...new Set(ids)].flatMap((id) => {
        const record = records.get(keyOf(scope, id));
        return record ? [record] : [];
      }),
    erase: async (scope, id) => {
      await vault.erase(scope, id);
      records.delete(keyOf(scope, id));
    },
  };
};

/**
 * The same storage for its only writer, from its first row on: everything is stored, and what was stored is read from
 * memory.
 */
export const keptStorage = (storage: Storage): Storage => ({
  ...storage,
  ledger: ledgerOf(storage.ledger),
  views: viewsOf(storage.views),
  effects: effectsOf(storage.effects),
  vault: vaultOf(storage.vault),
});
