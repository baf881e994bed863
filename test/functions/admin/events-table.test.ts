import { describe, expect, it } from "vitest";
import { pageOfEvents } from "#functions/web/admin/run/events-table.tsx";
import type { RunEvent } from "#ports/runs.ts";

const events = Array.from(
  { length: 250 },
  (_, i): RunEvent => ({
    id: i + 1,
    previousEventId: i,
    type: "PassStateEntered",
    at: "2026-09-07T08:00:00Z",
    details: {},
  }),
);

const ids = (asked: string | null) => {
  const { events: shown, page, pages } = pageOfEvents(events, asked);
  return { first: shown[0]?.id, last: shown.at(-1)?.id, page, pages };
};

describe("a long history", () => {
  it("is shown a hundred events at a time", () => {
    expect(ids(null)).toEqual({ first: 1, last: 100, page: 1, pages: 3 });
    expect(ids("3")).toEqual({ first: 201, last: 250, page: 3, pages: 3 });
  });

  it("takes a page that is none as the first or the last", () => {
    for (const asked of ["", "x", "-1", "0", "1.5"]) expect(ids(asked).page).toBe(1);
    expect(ids("9999").page).toBe(3);
  });

  it("has one page even when it is empty", () => {
    expect(pageOfEvents([], "2")).toEqual({ events: [], page: 1, pages: 1 });
  });
});
