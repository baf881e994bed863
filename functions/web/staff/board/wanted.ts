import { type Role, roles } from "#ids/role.ts";
import { type Phase, phases } from "#streams/placement/phase.ts";

/** The columns that can be chosen, in the order in which they stand. */
export const columnIds = [
  "year",
  "state",
  "next",
  "owner",
  "days",
  "provider",
  "phase",
  "attendance",
  "hours",
  "cost",
  "review",
  "start",
  "end",
] as const;

export type ColumnId = (typeof columnIds)[number];

/** First and last day are for those who ask for them. */
export const usualColumns: readonly ColumnId[] = columnIds.filter((id) => id !== "start" && id !== "end");

export const states = ["suspended", "overdue", "soon", "waiting", "going", "closed"] as const;

export type State = (typeof states)[number];

export const sorts = [
  "urgent",
  "pupil",
  "year",
  "provider",
  "phase",
  "days",
  "hours",
  "cost",
  "review",
] as const;

export type Sort = (typeof sorts)[number];

/** What of the board is wanted: all of it but a name is in the address, so that a list can be kept, sent and come back to. */
export type Wanted = {
  /** Undefined: every open placement. */
  readonly phase: Phase | undefined;
  readonly state: State | undefined;
  /** Id of a provider. */
  readonly provider: string;
  readonly owner: Role | undefined;
  readonly year: string;
  readonly sort: Sort;
  /** The largest, latest or last first. */
  readonly down: boolean;
  readonly columns: readonly ColumnId[];
  /** From 1. */
  readonly page: number;
};

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((each) => each === text);

export const wantedOf = (query: URLSearchParams): Wanted => {
  const page = query.get("page") ?? "";
  const provider = query.get("provider") ?? "";
  const chosen = query.getAll("columns").flatMap((text) => text.split(","));
  const columns = columnIds.filter((id) => chosen.includes(id));
  return {
    phase: oneOf(phases, query.get("phase")),
    state: oneOf(states, query.get("state")),
    provider: /^[a-z0-9]{8,40}$/.test(provider) ? provider : "",
    owner: oneOf(roles, query.get("owner")),
    year: (query.get("year") ?? "").trim().slice(0, 30),
    sort: oneOf(sorts, query.get("sort")) ?? "urgent",
    down: query.get("down") === "yes",
    columns: columns.length > 0 ? columns : usualColumns,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
};

/** The query of an address that shows this, without a question mark; a page only where it is not the first. */
export const queryOf = (w: Wanted): string =>
  new URLSearchParams({
    ...(w.phase ? { phase: w.phase } : {}),
    ...(w.state ? { state: w.state } : {}),
    ...(w.provider ? { provider: w.provider } : {}),
    ...(w.owner ? { owner: w.owner } : {}),
    ...(w.year ? { year: w.year } : {}),
    ...(w.sort === "urgent" ? {} : { sort: w.sort }),
    ...(w.down ? { down: "yes" } : {}),
    ...(w.columns.join() === usualColumns.join() ? {} : { columns: w.columns.join() }),
    ...(w.page > 1 ? { page: String(w.page) } : {}),
  }).toString();

export const addressOf = (w: Wanted, path = "/placements"): string => {
  const query = queryOf(w);
  return query ? `${path}?${query}` : path;
};
