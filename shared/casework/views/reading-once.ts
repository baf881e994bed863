import type { Effect } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import type { Ledger } from "#ports/ledger.ts";
import type { ViewRow } from "#ports/views.ts";

/** Answers by what was asked; a failed one is asked for again: the next part of a look is not to fail with the first. */
const remembered = <T>() => {
  const known = new Map<string, Promise<T>>();
  return {
    of: (key: string, ask: () => Promise<T>): Promise<T> => {
      const answer = known.get(key) ?? ask();
      known.set(key, answer);
      answer.catch(() => known.delete(key));
      return answer;
    },
    /** Writes, and lets go of what was known of it, whatever came of that. */
    writing: async <R>(beginning: string, write: () => Promise<R>): Promise<R> => {
      try {
        return await write();
      } finally {
        for (const key of known.keys()) if (key.startsWith(beginning)) known.delete(key);
      }
    },
  };
};

/**
 * Streams are read once, until something is appended to them here, or was by somebody else: then the condition of the append fails,
 * and whoever decides reads anew.
 */
const ledgerOnce = (ledger: Ledger): Ledger => {
  const streams = remembered<Awaited<ReturnType<Ledger["read"]>>>();
  return {
    ...ledger,
    append: (commit) => streams.writing(`${commit.stream} `, () => ledger.append(commit)),
    read: (stream, after = 0) => streams.of(`${stream} ${after}`, () => ledger.read(stream, after)),
  };
};

const rowKey = (view: string, scope: string, key: string): string => JSON.stringify([view, scope, key]);

const viewsOnce = ({ views }: Deps, eventual: boolean): Deps["views"] => {
  const lists = remembered<readonly ViewRow[]>();
  const rows = remembered<ViewRow | undefined>();
  const how = eventual ? { eventual } : {};
  return {
    ...views,
    put: (row) =>
      lists.writing("", () => rows.writing(rowKey(row.view, row.scope, row.key), () => views.put(row))),
    get: (view, scope, key, asked) => {
      const only = { ...how, ...asked };
      return rows.of(`${rowKey(view, scope, key)} ${JSON.stringify(only)}`, () =>
        views.get(view, scope, key, only),
      );
    },
    list: (view, scope, asked) => {
      const only = { ...how, ...asked };
      return lists.of(JSON.stringify([view, scope, only]), () => views.list(view, scope, only));
    },
  };
};

const effectsOnce = ({ effects }: Deps, eventual: boolean): Deps["effects"] => {
  const lists = remembered<readonly Effect[]>();
  const how = eventual ? { eventual } : {};
  return {
    ...effects,
    putIfAbsent: (row) => lists.writing(`${row.kind} `, () => effects.putIfAbsent(row)),
    replace: (row, expected) => lists.writing(`${row.kind} `, () => effects.replace(row, expected)),
    remove: (kind, scope, key) => lists.writing(`${kind} `, () => effects.remove(kind, scope, key)),
    list: (kind, scope, prefix, asked) => {
      const only = { ...how, ...asked };
      return lists.of(`${kind} ${JSON.stringify([scope, prefix, only])}`, () =>
        effects.list(kind, scope, prefix, only),
      );
    },
  };
};

/**
 * The same adapters for one look at a school, or one step of its day: a list, a row of it or a stream that was read is not read
 * again until it is written. Each part of it asks for the same, and mostly finds nothing to do. What many hands must have
 * left whole is not looked at like this (a purge looks again at what it has erased). `eventual`: lists and their rows may
 * lack what came in the last second, for a look that comes again within the hour.
 */
export const readingOnce = (deps: Deps, { eventual = false } = {}): Deps => ({
  ...deps,
  ledger: ledgerOnce(deps.ledger),
  views: viewsOnce(deps, eventual),
  effects: effectsOnce(deps, eventual),
});
