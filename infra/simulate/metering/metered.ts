import { packed } from "#adapters/packed.ts";
import type { Commit } from "#domain/commit.ts";
import type { Effects } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import type { Ledger } from "#ports/ledger.ts";
import type { Vault } from "#ports/vault.ts";
import type { Views } from "#ports/views.ts";
import { type Cause, countRead, countWrite, hasKept, type Meter } from "./meter.ts";

const bytesOf = (value: unknown): number => JSON.stringify(value).length;

export type Told = {
  readonly meter: Meter;
  readonly cause: Cause;
  /** Sees every commit that is stored. */
  readonly stored: (commit: Commit) => void;
};

/** What a tick reads of the trust it reads once, whatever schools there are. */
const byScope = (cause: Cause, scope: string): Cause =>
  !scope.includes("/") && (cause === "tick" || cause === "night") ? "trust" : cause;

/** What a row of a list has besides its key and its body: names of attributes, and the scope once more. */
const ofRow = 100;

/** A row's keys are part of its size. */
const keyOf = (...parts: readonly string[]): string => parts.join(" ");

const ledger = (port: Ledger, { meter, cause, stored }: Told, now: () => number): Ledger => ({
  append: async (commit) => {
    const appended = await port.append(commit);
    const bytes = bytesOf(commit);
    countWrite(meter, cause, "ledger.append", bytes);
    if (appended.kind === "appended") {
      meter.sizes.set(commit.stream, (meter.sizes.get(commit.stream) ?? 0) + bytes);
      stored(commit);
    }
    return appended;
  },
  read: (stream, after) => {
    const known = hasKept(meter, cause, stream, now()) || after !== undefined;
    countRead(
      meter,
      cause,
      `ledger.read.${stream.split("/").at(-2)}`,
      known ? 0 : (meter.sizes.get(stream) ?? 0),
    );
    return port.read(stream, after);
  },
  head: (stream, how) => {
    countRead(meter, cause, "ledger.head", 0, how);
    return port.head(stream, how);
  },
  streams: (prefix) => port.streams(prefix),
});

const effects = (port: Effects, { meter, cause }: Told): Effects => {
  const write = (
    call: string,
    row: { readonly kind: string; readonly scope: string; readonly key: string },
  ): void => {
    const bytes = bytesOf(row);
    meter.sizes.set(keyOf(row.kind, row.scope, row.key), bytes);
    countWrite(meter, cause, call, bytes);
  };
  return {
    putIfAbsent: (row) => {
      write(`effects.putIfAbsent.${row.kind}`, row);
      return port.putIfAbsent(row);
    },
    replace: (row, expected) => {
      write(`effects.replace.${row.kind}`, row);
      return port.replace(row, expected);
    },
    get: (kind, scope, key, how) => {
      countRead(meter, cause, `effects.get.${kind}`, meter.sizes.get(keyOf(kind, scope, key)) ?? 0, how);
      return port.get(kind, scope, key, how);
    },
    list: async (kind, scope, prefix, only) => {
      const rows = await port.list(kind, scope, prefix, only);
      const bytes = rows.reduce((sum, r) => sum + (meter.sizes.get(keyOf(kind, scope, r.key)) ?? 0), 0);
      countRead(meter, byScope(cause, scope), `effects.list.${kind}`, bytes, only);
      return rows;
    },
    remove: (kind, scope, key) => {
      const row = keyOf(kind, scope, key);
      countWrite(meter, cause, `effects.remove.${kind}`, meter.sizes.get(row) ?? 0);
      meter.sizes.delete(row);
      return port.remove(kind, scope, key);
    },
    scopes: (kind) => port.scopes(kind),
  };
};

/** Lists of a month are one list. */
const listName = (view: string): string => view.replace(/-\d{4}-\d{2}$/, "");

const views = (port: Views, { meter, cause }: Told): Views => ({
  put: (row) => {
    const bytes =
      ofRow + keyOf(row.view, row.scope, row.key).length + packed(JSON.stringify(row.body)).length;
    meter.sizes.set(keyOf(row.view, row.scope, row.key), bytes);
    countWrite(meter, cause, "views.put", bytes);
    return port.put(row);
  },
  get: (view, scope, key, how) => {
    const bytes = meter.sizes.get(keyOf(view, scope, key)) ?? 0;
    countRead(meter, cause, `views.get.${listName(view)}`, bytes, how);
    return port.get(view, scope, key, how);
  },
  list: async (view, scope, only) => {
    const rows = await port.list(view, scope, only);
    const bytes = rows.reduce((sum, r) => sum + (meter.sizes.get(keyOf(view, scope, r.key)) ?? 0), 0);
    countRead(meter, byScope(cause, scope), `views.list.${listName(view)}`, bytes, only);
    return rows;
  },
  clear: () => port.clear(),
  all: () => port.all(),
});

const vault = (port: Vault, { meter, cause }: Told): Vault => ({
  put: (record) => {
    const text = JSON.stringify(record);
    const bytes = record.kind === "letter" ? packed(text).length : text.length;
    meter.sizes.set(keyOf("vault", record.scope, record.id), bytes);
    countWrite(meter, cause, "vault.put", bytes);
    for (const word of record.index) countWrite(meter, cause, "vault.put", word.length);
    return port.put(record);
  },
  get: (scope, ids) => {
    for (const id of ids)
      countRead(meter, cause, "vault.get", meter.sizes.get(keyOf("vault", scope, id)) ?? 0);
    return port.get(scope, ids);
  },
  search: (scope, kind, prefix, limit) => {
    countRead(meter, cause, "vault.search", 0);
    return port.search(scope, kind, prefix, limit);
  },
  erase: (scope, id) => {
    countWrite(meter, cause, "vault.erase", 0);
    return port.erase(scope, id);
  },
  all: (scope) => port.all(scope),
  scopes: () => port.scopes(),
});

/** The same adapters; what they read and write is counted for a cause. */
export const metered = (deps: Deps, told: Told): Deps => ({
  ...deps,
  ledger: ledger(deps.ledger, told, () => deps.clock.now().epochMilliseconds),
  effects: effects(deps.effects, told),
  views: views(deps.views, told),
  vault: vault(deps.vault, told),
});
