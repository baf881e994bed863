import { type Contact, caringAtHome } from "#domain/contact.ts";
import { type Failure, failureKey } from "#domain/failures/failure.ts";
import { noteFailure } from "#domain/failures/failures.ts";
import { failuresStream, pupilStream, type SchoolRef } from "#domain/streams.ts";
import type { RegisterEvent } from "#streams/register/events.ts";
import { standingOf } from "#streams/register/standing.ts";
import { type Register, slotOf } from "#streams/register/state.ts";
import { pupils, read, registers } from "../commit/streams.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

/** Whom an absence concerns who cannot be reached by mail; nobody on file who can is one call too. */
const toRing = (contacts: readonly Contact[]): readonly string[] => {
  const parents = contacts.filter((c) => caringAtHome.includes(c.relationship) && c.restricted === "no");
  return parents.length === 0 ? [""] : parents.filter((c) => c.channel !== "email").map((c) => c.id);
};

const callOwed = (r: Register, pupil: string, person: string, stream: string): Failure => ({
  key: failureKey("call-owed", r.date, pupil, person),
  kind: "call-owed",
  roles: ["attendance-officer", "dsl"],
  urgent: true,
  placement: r.expected.find((e) => e.pupil === pupil)?.placement ?? "",
  promise: r.date,
  person,
  link: `/attendance?date=${r.date}`,
  ref: pupil,
  stream,
});

const absentIn = (r: Register, events: readonly RegisterEvent[]): readonly string[] => {
  const marks = events.flatMap((e) => (e.type === "answered" ? e.marks : []));
  const absent = marks.filter((m) => standingOf(slotOf(r, m.pupil, m.session)) === "absent");
  return [...new Set(absent.map((m) => m.pupil))];
};

/** A child did not arrive: each parent whom no mail reaches is rung, until that is done or the child is found (O76). */
export const callsOwed: Compose = async (deps, commit, at: SchoolRef) => {
  const { state } = await read(deps, registers, commit.stream);
  const found: Copy[] = [];
  for (const pupil of absentIn(state, commit.events as readonly RegisterEvent[])) {
    const { contacts } = (await read(deps, pupils, pupilStream(at, pupil))).state;
    for (const person of toRing(contacts)) {
      const failure = callOwed(state, pupil, person, commit.stream);
      const id = named(`call-${found.length + 1}`, commit);
      found.push(copyTo("failures", failuresStream(at), id, (s) => noteFailure(s, failure)));
    }
  }
  return found;
};
