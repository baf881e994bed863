import type { Answers } from "#contracts/form.ts";
import { decided, type Refusal, refuse } from "#domain/decision.ts";
import { schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { SignedIn } from "#ports/identity.ts";
import type { SignInChange } from "#streams/school/people-events.ts";
import type { School } from "#streams/school/school.ts";
import { tellSignIn } from "#streams/school/telling-sign-in.ts";
import { execute } from "../../commit/execute.ts";
import { executeSaying } from "../../commit/execute-saying.ts";
import { read, schools } from "../../commit/streams.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";

const refOf = ({ tenant, school }: SignedIn) => ({ tenant, school });

/** Records what happened to somebody’s sign-in outside any page of the product, and tells them by mail. */
export const noteSignIn = async (deps: Deps, who: SignedIn, what: SignInChange): Promise<void> => {
  const stream = schoolStream(refOf(who));
  const id = `sign-in-${deps.ids.id()}`;
  await execute(deps, schools, { stream, id, by: "system" }, () =>
    decided([{ type: "sign-in-changed", staff: who.staff, what }], [tellSignIn(id, who.staff, what)]),
  );
};

const notHere = refuse("This person is not on the list any more.");

/** Sends somebody who has no password yet their invitation again; the code of the one before is no longer good. */
export const inviteAgainFrom = async (
  deps: Deps,
  { at, command, by }: Sender,
  staff: string,
): Promise<Refusal | undefined> => {
  const state = deps.accounts?.of({ ...at, staff }).state;
  const done = await execute(deps, schools, { stream: schoolStream(at), id: command, by }, (s) => {
    if (!s.staff.some((m) => m.id === staff && m.active)) return notHere;
    if (state !== "none" && state !== "half")
      return refuse("This person has a password already. They sign in with it.");
    return decided(
      [{ type: "sign-in-changed", staff, what: "invited-again" }],
      [tellSignIn(command, staff, "invited-again", { by })],
    );
  });
  return done.kind === "refused" ? done : undefined;
};

const mayTakeApp = (s: School, by: string, staff: string, state: string | undefined): Refusal | undefined => {
  if (!s.staff.some((m) => m.id === staff && m.active)) return notHere;
  if (staff === by)
    return refuse("Nobody takes their own app away. “Your sign-in” has a page for another phone.");
  return state === "whole" || state === "reset"
    ? undefined
    : refuse("This person has no app that could be taken away.");
};

/**
 * Takes a lost app away, for a reason that the person is told: their sessions end, and with their password and a mailed code
 * they set up another. The reason goes to the vault.
 */
export const takeAppFrom = async (
  deps: Deps,
  { at, command, by }: Sender,
  staff: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const { accounts } = deps;
  const who = { ...at, staff };
  const { state } = await read(deps, schools, schoolStream(at));
  const again = state.commands.get(command) !== undefined;
  const judged = mayTakeApp(state, by, staff, accounts?.of(who).state);
  if (judged && !again) return judged;
  // First, so that the mail finds it done and brings a code. Done without a commit it is simply done once more.
  if (!again) accounts?.takeApp(who);
  const said = { reason: String(answers.reason ?? "") };
  return executeSaying(
    deps,
    schools,
    { stream: schoolStream(at), id: command, by, scope: scopeOf(at), said },
    (_, words) =>
      decided(
        [{ type: "sign-in-changed", staff, what: "app-taken", ...(words ? { words } : {}) }],
        [tellSignIn(command, staff, "app-taken", { by, ...(words ? { reason: words.vault } : {}) })],
      ),
  );
};
