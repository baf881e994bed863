import { failureTitle } from "#casework/failures/failure-words.ts";
import { pupilsOf, staffMembersOf } from "#casework/people/people.ts";
import { nameFor } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { aboutForm } from "#promises/abouts.ts";
import { mySeen } from "../failures/load.ts";
import { mayRead } from "../may-read.ts";
import type { Loaded } from "./items.ts";

/** One thing that was done today, by me or by somebody with my roles. */
export type Done = {
  readonly title: string;
  readonly who: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly href: string;
};

const isMine = (c: StaffContext, form: string, by: string): boolean =>
  by === c.staff || (aboutForm(form)?.mayRecord ?? []).some((role) => c.roles.includes(role));

/** What was recorded today of what is mine to do, the latest first. */
export const doneToday = async (c: StaffContext, l: Loaded): Promise<readonly Done[]> => {
  const lately = c.may("placements.read")
    ? l.rows.flatMap((r) =>
        (r.lately ?? [])
          .filter((done) => londonDate(done.at) === l.today)
          .filter((done) => mayRead(c, done.form) && isMine(c, done.form, done.by))
          .map((done) => ({ ...done, r })),
      )
    : [];
  const seen = (c.may("failures.read") ? await mySeen(c) : []).filter(
    (f) => londonDate(f.seenAt) === l.today,
  );
  const [pupils, staff] = await Promise.all([
    pupilsOf(
      c.deps,
      c.scope,
      lately.map(({ r }) => r.pupil),
    ),
    staffMembersOf(c.deps, c.scope, [...lately.map(({ by }) => by), ...seen.map(({ by }) => by)]),
  ]);
  const nameOf = (id: string): string => (id === c.staff ? "You" : (staff.get(id)?.name ?? "A colleague"));
  const whoOf = (id: string): string => {
    const pupil = pupils.get(id);
    return pupil ? nameFor(c.sees, pupil) : "Pupil";
  };
  return [
    ...lately.map(({ form, by, at, r }) => ({
      title: aboutForm(form)?.recordedAs ?? form,
      who: whoOf(r.pupil),
      by: nameOf(by),
      at,
      href: `/placements/${r.id}`,
    })),
    ...seen.map((f) => ({
      title: failureTitle(f),
      who: "Seen to",
      by: nameOf(f.by),
      at: f.seenAt,
      href: "/failures",
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
};
