import type { Deps } from "#ports/host.ts";
import type { ViewRow } from "#ports/views.ts";

/**
 * The same adapters for one look at a school: a list that was read is not read again until a row is written. Each part of
 * a sweep asks for the same lists, and mostly finds nothing to do.
 */
export const listedOnce = (deps: Deps): Deps => {
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
        const list = lists.get(key) ?? deps.views.list(view, scope);
        lists.set(key, list);
        return list;
      },
    },
  };
};
