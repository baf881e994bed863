import { describe, expect, it } from "vitest";
import type { Commit } from "#domain/commit.ts";
import type { TaskEvent } from "#streams/tasks/events.ts";
import { foldTasks, giveBackTask, heldNow, lastDayOff, putOffTask, takeTask } from "#streams/tasks/tasks.ts";

const commit = (
  version: number,
  at: string,
  by: string,
  ...events: readonly TaskEvent[]
): Commit<TaskEvent> => ({
  ...{ stream: "t/s/tasks/2026", version, command: `c${version}`, at, by, events, owes: [] },
  ...{ previous: "", hash: "" },
});

const task = "p1.O82";
const taken: TaskEvent = { type: "task-taken", task };
const monday = "2026-11-02";

describe("What staff say of their tasks", () => {
  it("ends by itself: who is on it with the day, what is put off on its morning", () => {
    const off: TaskEvent = { type: "task-put-off", task, until: "2026-11-04", why: "day-agreed" };
    const s = foldTasks("2026", [
      commit(1, "2026-11-02T09:00:00Z", "a", taken),
      commit(2, "2026-11-02T09:01:00Z", "b", off),
    ]);
    expect(heldNow(s.held, task, monday)).toMatchObject({
      taken: { by: "a" },
      putOff: { b: { until: "2026-11-04" } },
    });
    expect(heldNow(s.held, task, "2026-11-03")).toEqual({ putOff: { b: expect.anything() } });
    expect(heldNow(s.held, task, "2026-11-04")).toEqual({ putOff: {} });
  });

  it("lets go of what is over, so that a year of days is no burden", () => {
    const days = Array.from({ length: 60 }, (_, i) =>
      commit(i + 1, new Date(Date.parse("2026-09-07T09:00:00Z") + i * 86_400_000).toISOString(), "a", {
        type: "task-taken",
        task: `p${i}.O1`,
      }),
    );
    expect(Object.keys(foldTasks("2026", days).held)).toEqual(["p59.O1"]);
  });

  it("is of the London day: half past midnight in summer is the next one", () => {
    const s = foldTasks("2026", [commit(1, "2026-09-07T23:30:00Z", "a", taken)]);
    expect(heldNow(s.held, task, "2026-09-07").taken).toBeUndefined();
    expect(heldNow(s.held, task, "2026-09-08").taken?.by).toBe("a");
  });

  it("leaves what somebody else says when one gives back", () => {
    const s = foldTasks("2026", [
      commit(1, "2026-11-02T09:00:00Z", "a", { type: "task-handed-on", task, to: "b", due: "" }),
      commit(2, "2026-11-02T09:01:00Z", "c", taken),
      commit(3, "2026-11-02T09:02:00Z", "b", { type: "task-given-back", task }),
    ]);
    expect(heldNow(s.held, task, monday)).toMatchObject({ taken: { by: "c" }, givenBack: { by: "b" } });
    expect(heldNow(s.held, task, monday).handedOn).toBeUndefined();
    expect(giveBackTask(s, { task, by: "b", today: monday }).kind).toBe("refused");
  });

  it("pushes nobody aside who came after the page was shown", () => {
    const s = foldTasks("2026", [commit(1, "2026-11-02T09:00:00Z", "a", taken)]);
    expect(takeTask(s, { task, by: "b", today: monday, shown: "" }).kind).toBe("refused");
    expect(takeTask(s, { task, by: "b", today: monday, shown: "a" }).kind).toBe("decided");
    expect(takeTask(s, { task, by: "a", today: monday, shown: "" })).toMatchObject({ events: [] });
  });

  it("is put off until the due date at the latest, a week where there is none, and never once it is due", () => {
    expect(lastDayOff("2026-11-06", monday)).toBe("2026-11-06");
    expect(lastDayOff("", monday)).toBe("2026-11-09");
    expect(lastDayOff(monday, monday)).toBeUndefined();
    const off = (due: string, until: string) =>
      putOffTask({ task, due, today: monday }, { until, why: "not-there" }).kind;
    expect(off("2026-11-06", "2026-11-06")).toBe("decided");
    expect(off("2026-11-06", "2026-11-07")).toBe("refused");
    expect(off("2026-11-06", monday)).toBe("refused");
    expect(off("2026-10-30", "2026-11-03")).toBe("refused");
  });
});
