/** What can be removed from the calendar, by its first day. */
export const removals = { terms: "term", "inset-days": "INSET day", closures: "closure" } as const;

export type Removable = keyof typeof removals;
