import { inVersionOrder } from "../../../shared/adapters/versions.ts";
import type { Commit } from "../../../shared/domain/commit.ts";
import type { Effect, Effects } from "../../../shared/ports/effects.ts";
import type { Ledger } from "../../../shared/ports/ledger.ts";
import type { Vault, VaultRecord } from "../../../shared/ports/vault.ts";
import type { ViewRow, Views } from "../../../shared/ports/views.ts";
import type { Storage } from "../../local/data/storage.ts";

/** Rows by place (view and scope, kind and scope) and key. */
type Rows<T> = Map<string, Map<string, T>>;

const at = <T>(rows: Rows<T>, place: string): Map<string, T> => {
  const found = rows.get(place) ?? new Map<string, T>();
  rows.set(place, found);
  return found;
};

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1);

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
  const rows: Rows<ViewRow> = new Map();
  const lists = new Map<string, readonly ViewRow[]>();
  return {
    ...views,
    put: async (row) => {
      const stored = await views.put(row);
      if (!stored) return false;
      const place = `${row.view} ${row.scope}`;
      at(rows, place).set(row.key, row);
      lists.delete(place);
      return true;
    },
    get: async (view, scope, key) => {
      const row = rows.get(`${view} ${scope}`)?.get(key);
      return row?.body ? row : undefined;
    },
    list: async (view, scope) => {
      const place = `${view} ${scope}`;
      const list = lists.get(place) ?? [...at(rows, place).values()].filter((row) => row.body).sort(byKey);
      lists.set(place, list);
      return list;
    },
    clear: async () => {
      rows.clear();
      lists.clear();
      await views.clear();
    },
  };
};

const effectsOf = (effects: Effects): Effects => {
  const rows: Rows<Effect> = new Map();
  const lists = new Map<string, readonly Effect[]>();
  const set = (row: Effect): void => {
    const place = `${row.kind} ${row.scope}`;
    at(rows, place).set(row.key, row);
    lists.delete(place);
  };
  const listed = (place: string): readonly Effect[] => {
    const list = lists.get(place) ?? [...at(rows, place).values()].sort(byKey);
    lists.set(place, list);
    return list;
  };
  return {
    ...effects,
    putIfAbsent: async (row) => {
      const stored = await effects.putIfAbsent(row);
      if (stored) set({ ...row, revision: 1 });
      return stored;
    },
    replace: async (row, expected) => {
      const stored = await effects.replace(row, expected);
      if (stored) set({ ...row, revision: expected + 1 });
      return stored;
    },
    get: async (kind, scope, key) => rows.get(`${kind} ${scope}`)?.get(key),
    list: async (kind, scope, prefix) => {
      const all = listed(`${kind} ${scope}`);
      return prefix ? all.filter((row) => row.key.startsWith(prefix)) : all;
    },
    remove: async (kind, scope, key) => {
      await effects.remove(kind, scope, key);
      rows.get(`${kind} ${scope}`)?.delete(key);
      lists.delete(`${kind} ${scope}`);
    },
  };
};

const vaultOf = (vault: Vault): Vault => {
  const rows: Rows<VaultRecord> = new Map();
  return {
    ...vault,
    put: async (record) => {
      await vault.put(record);
      at(rows, record.scope).set(record.id, record);
    },
    get: async (scope, ids) =>
      [...new Set(ids)].flatMap((id) => {
        const record = rows.get(scope)?.get(id);
        return record ? [record] : [];
      }),
    erase: async (scope, id) => {
      await vault.erase(scope, id);
      rows.get(scope)?.delete(id);
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
