import { type Decision, decided, type Refusal } from "#domain/decision.ts";
import { schoolStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { SchoolEvent } from "#streams/school/events.ts";
import type { School } from "#streams/school/school.ts";
import { tellPeople } from "#streams/school/telling-people.ts";
import { execute } from "../../commit/execute.ts";
import { schools } from "../../commit/streams.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";

/** One decision about the people of a school, and the mails to those whom it concerns. */
export const actOnPeople = async (
  deps: Deps,
  { at, command, by }: Sender,
  decide: (s: School) => Decision<SchoolEvent>,
): Promise<Refusal | undefined> => {
  const done = await execute(deps, schools, { stream: schoolStream(at), id: command, by }, (s) => {
    const made = decide(s);
    if (made.kind === "refused") return made;
    return decided(made.events, [...made.owes, ...tellPeople(s, { by, command }, made.events)]);
  });
  return done.kind === "refused" ? done : undefined;
};
