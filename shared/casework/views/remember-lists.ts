import type { Deps } from "#ports/host.ts";

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
    forget: (beginning = ""): void => {
      for (const key of known.keys()) if (key.startsWith(beginning)) known.delete(key);
    },
  };
};

/**
 * The same adapters for one look at a school, or one step of its day: a list that was read is not read again until a row of it
 * is written. Each part of it asks for the same lists, and mostly finds nothing to do.
 */
export const rememberingLists = (deps: Deps): Deps => {
  const { views, effects } = deps;
  const lists = remembered<Awaited<ReturnType<typeof views.list>>>();
  const rows = remembered<Awaited<ReturnType<typeof effects.list>>>();
  return {
    ...deps,
    views: {
      ...views,
      put: (row) => {
        lists.forget();
        return views.put(row);
      },
      list: (view, scope, only) =>
        lists.of(JSON.stringify([view, scope, only]), () => views.list(view, scope, only)),
    },
    effects: {
      ...effects,
      putIfAbsent: (row) => {
        rows.forget(`${row.kind} `);
        return effects.putIfAbsent(row);
      },
      replace: (row, expected) => {
        rows.forget(`${row.kind} `);
        return effects.replace(row, expected);
      },
      remove: (kind, scope, key) => {
        rows.forget(`${kind} `);
        return effects.remove(kind, scope, key);
      },
      list: (kind, scope, prefix, only) =>
        rows.of(`${kind} ${JSON.stringify([scope, prefix, only])}`, () =>
          effects.list(kind, scope, prefix, only),
        ),
    },
  };
};
