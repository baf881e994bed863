import type { Deps } from "#ports/host.ts";
import type { ViewRow } from "#ports/views.ts";

/**
 * The same adapters for one look at a school: a list that was read is not read again until a row is written. Each part of
 * a sweep asks for the same lists, and mostly finds nothing to do.
 */
export const rememberingLists = (deps: Deps): Deps => {
  const lists = new Map<string, Promise<readonly ViewRow[]>>();
  return {
    ...deps,
    views: {
      ...deps.views,
      put: (row) => {
        lists.clear();
        return deps.views.put(row);
      },
      list: (view, scope) => {
        const key = `${view} ${scope}`;
        const known = lists.get(key);
        if (known) return known;
        const list = deps.views.list(view, scope);
        lists.set(key, list);
        // A list that could not be read is asked for again: the next part is not to fail with the first.
        list.catch(() => lists.delete(key));
        return list;
      },
    },
  };
};
