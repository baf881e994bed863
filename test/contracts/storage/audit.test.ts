import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReadOf } from "#ports/audit.ts";
import { type Store, stores } from "./stores.ts";

const SCHOOL = "northside/hill-view";
const readOf = (id: string, at: string, given: Partial<ReadOf> = {}): ReadOf => ({
  scope: SCHOOL,
  id,
  at,
  by: "staff-1",
  path: "/pupils/p1",
  subject: "p1",
  ...given,
});

describe.each(stores)("the audit on $name", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it("given reads in any order, they are listed by time, also within one second", async () => {
    const reads = [
      readOf("z", "2026-09-01T08:00:00Z"),
      readOf("b", "2026-09-01T08:00:00.25Z"),
      readOf("a", "2026-09-01T08:00:00.5Z"),
      readOf("c", "2026-09-01T08:00:00.5Z"),
      readOf("d", "2026-09-01T10:00:01+01:00"),
    ];
    for (const read of [3, 0, 4, 2, 1].map((place) => reads[place] as ReadOf)) await store.audit.append(read);
    expect(await store.audit.list(SCHOOL, "p1")).toEqual(reads);
  });

  it("given the same read appended again, it is there once, as it was first told", async () => {
    const read = readOf("a", "2026-09-01T08:00:00Z");
    await store.audit.append(read);
    await store.audit.append({ ...read, by: "staff-2" });
    expect(await store.audit.list(SCHOOL, "p1")).toEqual([read]);
  });

  it("given reads of other pupils and in other schools, a list has its own only", async () => {
    await store.audit.append(readOf("a", "2026-09-01T08:00:00Z", { subject: "p2" }));
    await store.audit.append(readOf("b", "2026-09-01T08:00:00Z", { scope: "northside/hill-view-2" }));
    expect(await store.audit.list(SCHOOL, "p1")).toEqual([]);
    expect(await store.audit.list(SCHOOL, "p2")).toHaveLength(1);
  });

  it("given lines whose time is over, only those may be dropped, and those without an end stay", async () => {
    await store.audit.append(readOf("a", "2026-09-01T08:00:00Z", { until: 1_000 }));
    await store.audit.append(readOf("b", "2026-09-01T08:00:01Z", { until: 3_000 }));
    await store.audit.append(readOf("c", "2026-09-01T08:00:02Z"));
    await store.audit.dropOverdue(2_000);
    const left = (await store.audit.list(SCHOOL, "p1")).map((r) => r.id);
    expect(left).toContain("b");
    expect(left).toContain("c");
    // On AWS the table drops them by itself, within days.
    expect(["b,c", "a,b,c"]).toContain(left.join());
  });

  it("given a moment that is none, the read is refused", async () => {
    await expect(store.audit.append(readOf("a", "yesterday"))).rejects.toThrow(RangeError);
  });
});
