import { describe, expect, it } from "vitest";
import { consequencesOf, ownConsequences } from "#casework/after-commit/consequences.ts";
import type { Commit } from "#domain/commit.ts";

const commit = (
  stream: string,
  version: number,
  ...events: readonly { readonly type: string }[]
): Commit => ({
  stream,
  version,
  command: "c",
  at: "2026-09-07T08:00:00Z",
  by: "system",
  events,
  owes: [],
  previous: "",
  hash: "h",
});

const said = (c: Commit): readonly string[] =>
  consequencesOf(c).map((next) => (next.do === "copy" ? next.what : next.do));

const placement = "trust/school/placement/p1";
const submitted = (form: string, answers = {}) => ({ type: "form-submitted", form, answers });

describe("What follows from a commit", () => {
  it("of an opened placement: its mails, its run, a look at who waits, and the views last", () => {
    const opened = {
      ...commit(placement, 1, { type: "placement-opened" }),
      owes: [{ key: "k", notice: "staff-notice" as const, to: "role:dsl", facts: {} }],
    };

    expect(said(opened)).toEqual(["lay-mails", "start-run", "wake", "pupil-of-age", "show"]);
  });

  it("of a later commit: what was missed before is made good before the views show it", () => {
    expect(said(commit(placement, 4, submitted("meeting")))).toEqual(["wake", "catch-up", "show"]);
  });

  it("of a mail that has gone is no news for a gate, though it may be woken where an earlier one was lost", () => {
    expect(consequencesOf(commit(placement, 4, { type: "mail-sent" }))[0]).toEqual({
      do: "wake",
      always: false,
    });
  });

  it.each([
    [submitted("timetable"), ["pupil-of-age", "week-to-pupil"]],
    [submitted("concern-sorted", { about: "pupil" }), ["concern-to-same-pupil"]],
    [
      submitted("concern-sorted", { about: "provider" }),
      ["concern-to-same-provider", "concern-to-same-pupil"],
    ],
    [submitted("checks-judged"), ["checks-to-provider"]],
    [{ type: "route-changed" }, ["place-given-back", "week-to-pupil"]],
    [{ type: "gate-closed" }, ["pupil-of-age", "reading-needs", "claims-released", "settle-runs"]],
    [{ type: "epoch-advanced" }, ["start-run", "settle-runs"]],
  ])("of a placement's %o reaches others", (event, copies) => {
    const own = ownConsequences(commit(placement, 2, event));

    expect(own.map((next) => (next.do === "copy" ? next.what : next.do))).toEqual(copies);
  });

  it.each([
    ["trust/school/pupil/u1", "contact-removed", ["pupil-to-placements"]],
    ["trust/school/pupil/u1", "week-claimed", ["week-to-placements"]],
    ["trust/provider/v1", "provider-changed", ["facts-to-placements", "move-to-sign-offs"]],
    ["trust/provider/v1", "roll-declared", ["faults-to-placements"]],
    ["trust/school/sign-off/v1", "provider-told", ["faults-to-placements", "news-to-placements"]],
    ["trust/school/school/school", "calendar-set", ["calendar-to-placements", "calendar-to-registers"]],
    ["trust/school/register/v1-2026-09-07", "answered", ["calls-owed"]],
  ])("on %s after %s is copied onwards, and shown", (stream, type, copies) => {
    expect(said(commit(stream, 2, { type }))).toEqual([...copies, "catch-up", "show"]);
  });

  it("is the same however often it is asked", () => {
    const c = commit(placement, 2, submitted("timetable"), { type: "route-changed" });

    expect(consequencesOf(c)).toEqual(consequencesOf(c));
  });
});
