import type { Answers } from "#contracts/form.ts";
import type { StaffRecord } from "#contracts/people.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { type Role, roles } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { answerRoles, giveRoles } from "#streams/school/people.ts";
import { sha256 } from "../../commit/hash-chain.ts";
import { read, schools } from "../../commit/streams.ts";
import { staffMembersOf, staffOf } from "../../people/people.ts";
import { idFrom, type Sender } from "../../pupil/enter-pupil.ts";
import { actOnPeople } from "./act.ts";

/** The id of a member of staff: it follows from school and e-mail address, from a page and from the school's file alike, and holds no name. */
export const staffIdOf = (at: SchoolRef, email: string): string =>
  `s${sha256(`${scopeOf(at)}:${email.trim().toLowerCase()}`).slice(0, 25)}`;

/** The words of a name, by which a member of staff is found. */
export const nameWords = (name: string): readonly string[] => name.toLowerCase().split(/\s+/).filter(Boolean);

const recordOf = (answers: Answers): StaffRecord => ({
  name: String(answers.name),
  job: String(answers.job),
  email: String(answers.email).trim(),
});

const rolesIn = (answers: Answers): readonly Role[] => {
  const chosen: readonly unknown[] = Array.isArray(answers.roles) ? answers.roles : [];
  return roles.filter((role) => chosen.includes(role));
};

/** Somebody else who works here with this e-mail address: the address says who signs in. */
const holderOf = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  email: string,
): Promise<string | undefined> => {
  const { state } = await read(deps, schools, schoolStream(at));
  const others = state.staff.filter((m) => m.active && m.id !== id).map((m) => m.id);
  const records = await staffMembersOf(deps, scopeOf(at), others);
  return [...records.values()].find((r) => r.email.toLowerCase() === email.trim().toLowerCase())?.name;
};

const keep = (deps: Deps, at: SchoolRef, id: string, body: StaffRecord): Promise<void> =>
  deps.vault.put({ scope: scopeOf(at), id, kind: "staff", body, index: nameWords(body.name) });

/** Whether roles that are given are waiting for a second person. */
export type Given = { readonly staff: string; readonly waits: boolean };

const given = async (deps: Deps, sender: Sender, staff: string): Promise<Given> => {
  const { state } = await read(deps, schools, schoolStream(sender.at));
  return { staff, waits: state.asked.some((a) => a.staff.id === staff) };
};

/**
 * Invites somebody: judged first, then the vault, then one commit and a mail. The same person under the same address is
 * taken back after having left.
 */
export const inviteFrom = async (deps: Deps, sender: Sender, answers: Answers): Promise<Given | Refusal> => {
  const body = recordOf(answers);
  const signIn = String(answers["sign-in-id"] ?? "");
  if (signIn !== "" && !/^[A-Za-z0-9_-]{1,64}$/.test(signIn))
    return refuse("Enter what your sign-in calls this person: letters, digits, hyphens", "sign-in-id");
  const id = signIn || staffIdOf(sender.at, body.email);
  const { state } = await read(deps, schools, schoolStream(sender.at));
  if (state.commands.get(sender.command)) return given(deps, sender, id);
  const holder = await holderOf(deps, sender.at, "", body.email);
  if (holder) return refuse(`${holder} has this e-mail address and is on the list already`, "email");
  const giving = { id, roles: rolesIn(answers), ask: idFrom("ask", sender) };
  const judged = giveRoles(state, sender.by, giving);
  if (judged.kind === "refused") return judged;
  await keep(deps, sender.at, id, body);
  const refused = await actOnPeople(deps, sender, (s) => giveRoles(s, sender.by, giving));
  return refused ?? given(deps, sender, id);
};

/** What is on record of a member of staff as answers to the form. */
export const personAnswers = (record: StaffRecord | undefined, held: readonly Role[]): Answers => ({
  name: record?.name ?? "",
  job: record?.job ?? "",
  email: record?.email ?? "",
  roles: held,
});

/** Changes what somebody is called, how they are reached, and their roles. */
export const changePersonFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  answers: Answers,
): Promise<Given | Refusal> => {
  const body = recordOf(answers);
  const { state } = await read(deps, schools, schoolStream(sender.at));
  if (state.commands.get(sender.command)) return given(deps, sender, id);
  const holder = await holderOf(deps, sender.at, id, body.email);
  if (holder) return refuse(`${holder} has this e-mail address already`, "email");
  const giving = { id, roles: rolesIn(answers), ask: idFrom("ask", sender) };
  const judged = giveRoles(state, sender.by, giving);
  if (judged.kind === "refused") return judged;
  const before = await staffOf(deps, scopeOf(sender.at), id);
  const isSame =
    before && before.name === body.name && before.job === body.job && before.email === body.email;
  if (!isSame) await keep(deps, sender.at, id, body);
  const refused = await actOnPeople(deps, sender, (s) => {
    const made = giveRoles(s, sender.by, giving);
    const member = s.staff.find((m) => m.id === id);
    if (made.kind === "refused" || made.events.length > 0 || isSame || !member) return made;
    // The name or the address alone has changed: who did it and when is a commit too.
    return { ...made, events: [{ type: "staff-set", staff: member }] };
  });
  return refused ?? given(deps, sender, id);
};

/** A second person says whether roles that wait are given. */
export const answerRolesFrom = (
  deps: Deps,
  sender: Sender,
  ask: string,
  answers: Answers,
): Promise<Refusal | undefined> =>
  actOnPeople(deps, sender, (s) =>
    answerRoles(s, sender.by, ask, answers.outcome === "confirmed" ? "confirmed" : "declined"),
  );
