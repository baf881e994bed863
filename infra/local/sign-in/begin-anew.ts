import type { DatabaseSync } from "node:sqlite";
import { askingAnew } from "#adapters/local/sign-in/asked-anew.ts";
import { noteSignIn } from "#casework/school/people/sign-in.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import { peopleOf } from "../control/people.ts";
import { logged, type SignInDesk } from "./desk.ts";

/** How long the command beside the host waits at the most until it is heard. */
const everyMilliseconds = 500;

/**
 * Hears the command by which whoever runs this machine lets somebody begin anew: without it an administrator who has lost phone and
 * recovery codes, and is the only one, would never come back. Gives what ends it.
 */
export const hearAskedAnew = (desk: SignInDesk, db: DatabaseSync): (() => void) => {
  const asking = askingAnew(db);
  const answerAll = async (): Promise<void> => {
    for (const { id, role, hash } of asking.open()) {
      const people = await peopleOf(desk.deps);
      const person = people.find(({ as }) => as === role);
      if (person) {
        const { tenant, school, staff } = person;
        desk.accounts.beginAnewWith({ tenant, school, staff }, hash);
        await noteSignIn(desk.deps, { tenant, school, staff }, "begun-anew");
        logged(desk, "A sign-in begins anew, by a command on this machine", person);
      }
      asking.answer(
        id,
        person ? "" : `There is no ${role} here, but ${people.map(({ as }) => as).join(", ")}.`,
      );
    }
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy || asking.open().length === 0) return;
    busy = true;
    answerAll()
      .catch((fault: unknown) =>
        desk.deps.log("error", "A command to begin a sign-in anew failed", { fault: faultName(fault) }),
      )
      .finally(() => {
        busy = false;
      });
  }, everyMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
};
