import type { ShownItem } from "./shown-items.ts";

/** What there is to do about one pupil or provider. */
export type Group = {
  readonly who: string;
  readonly late: number;
  /** The earliest day by which something of it is owed; "" where nothing has a day. */
  readonly due: string;
  readonly items: readonly ShownItem[];
};

const dueFirst = (a: { readonly due: string }, b: { readonly due: string }): number =>
  (a.due || "9999").localeCompare(b.due || "9999");

/** By pupil or provider: those with something overdue first, then by what is due first. */
export const grouped = (items: readonly ShownItem[]): readonly Group[] =>
  [...Map.groupBy(items, (i) => i.who)]
    .map(([who, all]) => {
      const own = all.toSorted((a, b) => Number(b.late) - Number(a.late) || dueFirst(a, b));
      return {
        who,
        late: own.filter((i) => i.late).length,
        due: own.toSorted(dueFirst)[0]?.due ?? "",
        items: own,
      };
    })
    .toSorted((a, b) => Number(b.late > 0) - Number(a.late > 0) || dueFirst(a, b));
