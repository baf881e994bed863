import type { Proved } from "#adapters/local/sign-in/accounts.ts";
import { noteSignIn } from "#casework/school/people/sign-in.ts";
import type { Request } from "#door/request.ts";
import { newSession, sealSession } from "#door/session.ts";
import type { SignedIn } from "#ports/identity.ts";
import { logged, type SignInDesk } from "./desk.ts";
import { knownDevice } from "./device.ts";
import type { Wrong } from "./form.tsx";

/** Somebody is signed in: the cookies that say so. */
export const admitted = async (
  desk: SignInDesk,
  request: Request,
  who: SignedIn,
): Promise<readonly string[]> => {
  const { deps, accounts } = desk;
  const { tenant, school, staff } = who;
  accounts.note(who, "signed-in");
  logged(desk, "Somebody signed in", who);
  return [
    await sealSession(deps, newSession(deps, { tenant, school, staff })),
    await knownDevice(deps, request, who),
  ];
};

const words = {
  wrong: "The e-mail address, the password or the code is not right.",
  paused:
    "Too many were wrong. Wait a quarter of an hour and try again, or choose a new password with a code that we mail you.",
  weakShort: "Choose a password of at least 12 letters.",
  weakTelling: "Choose a password that does not hold your e-mail address.",
  code: "The e-mail address or the code is not right, or the code is over. Ask for a new one.",
} as const;

/** Why somebody is not let in, in the same words for somebody unknown as for a wrong password; whoever is concerned is told. */
export const refusedFor = async (
  desk: SignInDesk,
  who: SignedIn | undefined,
  proved: Extract<Proved, { kind: "wrong" | "paused" }>,
): Promise<Wrong> => {
  logged(desk, "A sign-in was refused", who, proved.kind === "paused" ? "paused" : "not-right");
  // Whoever guesses has the password: its owner hears of it, and nobody else.
  if (who && proved.kind === "paused" && proved.begun && proved.knew)
    await noteSignIn(desk.deps, who, "guessed");
  return proved.kind === "paused"
    ? { status: 429, message: words.paused, field: "email" }
    : { status: 401, message: words.wrong, field: "email" };
};

export const codeNotGood = (desk: SignInDesk, who: SignedIn | undefined): Wrong => {
  logged(desk, "A sign-in was refused", who, "code-not-good");
  return { status: 401, message: words.code, field: "code" };
};

const shortest = 12;

/** What is wrong with a password that somebody chooses. */
export const weakness = (email: string, password: string): Wrong | undefined => {
  const weak = (message: string): Wrong => ({ status: 422, message, field: "password" });
  if ([...password].length < shortest) return weak(words.weakShort);
  const [name = ""] = email.trim().toLowerCase().split("@");
  return name !== "" && password.toLowerCase().includes(name) ? weak(words.weakTelling) : undefined;
};
