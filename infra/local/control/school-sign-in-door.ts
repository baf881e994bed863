import type { IncomingHttpHeaders } from "node:http";
import * as z from "zod";
import { localCode } from "#adapters/local/identity.ts";
import { type Passwords, readSetUpCode } from "#adapters/local/passwords.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { callbackPath } from "#contracts/sign-in.ts";
import { scopeOf } from "#domain/streams.ts";
import { newSession, sealSession } from "#door/session.ts";
import type { Deps } from "#ports/host.ts";
import { asJson, asPage, type HttpReply, seeOther } from "../http/reply.ts";
import { secretOf } from "../school/set-up-codes.ts";
import { type Person, peopleOf } from "./people.ts";
import { type Kept, schoolSignInPage } from "./school-sign-in-page.tsx";
import { posted } from "./sent.ts";
import { wayBack } from "./way-back.ts";

const text = z.string().max(200);
const shape = z.strictObject({
  email: text,
  password: text,
  code: text.optional(),
  state: z.string().optional(),
  return: z.string().optional(),
});
type Given = z.infer<typeof shape>;

const shortest = 12;

export type SchoolSignIn = {
  readonly deps: Deps;
  readonly passwords: Passwords;
  readonly signInSecret: Uint8Array;
};

const personOf = async (deps: Deps, email: string): Promise<Person | undefined> => {
  const wanted = email.trim().toLowerCase();
  for (const person of await peopleOf(deps)) {
    const known = await staffMembersOf(deps, scopeOf(person), [person.staff]);
    if (known.get(person.staff)?.email.toLowerCase() === wanted) return person;
  }
  return undefined;
};

const words = {
  wrong: "The e-mail address, or the password or code, is not right.",
  locked: "Too many were wrong. Wait 15 minutes and try again.",
  short: `Choose a password of at least ${shortest} letters.`,
  telling: "Choose a password that does not hold your e-mail address.",
} as const;
type Problem = keyof typeof words;

const weakness = ({ email, password }: Given): Problem | undefined => {
  if ([...password].length < shortest) return "short";
  const [name = ""] = email.trim().toLowerCase().split("@");
  return name !== "" && password.toLowerCase().includes(name) ? "telling" : undefined;
};

/** Who it is; or why not, in the same words for somebody unknown as for a wrong password. */
const provedBy = async ({ deps, passwords }: SchoolSignIn, given: Given): Promise<Person | Problem> => {
  const person = await personOf(deps, given.email);
  const key = person && secretOf(person);
  const weak = given.code === undefined ? undefined : weakness(given);
  if (weak) return weak;
  const proved =
    given.code === undefined
      ? await passwords.prove(key, "password", given.password)
      : await passwords.prove(key, "code", readSetUpCode(given.code));
  if (!person || !key || proved !== "good") {
    const facts = { staff: person?.staff ?? "unknown", by: given.code === undefined ? "password" : "code" };
    deps.log("warn", proved === "locked" ? "A sign-in was refused: locked" : "A sign-in was refused", facts);
    return proved === "locked" ? "locked" : "wrong";
  }
  if (given.code !== undefined) await passwords.set(key, "password", given.password);
  return person;
};

/** `GET /_local/sign-in` of a real school. */
export const askSchool = async (query: URLSearchParams): Promise<HttpReply> =>
  asPage(
    200,
    await schoolSignInPage({ state: query.get("state") ?? "", return: query.get("return") ?? "" }, undefined),
  );

/** `POST /_local/sign-in` of a real school: by password, or by set-up code with the password that is chosen. */
export const signInToSchool = async (
  s: SchoolSignIn,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<HttpReply> => {
  const sent = posted(headers["content-type"], body, shape);
  if (sent.kind === "refused") return asJson(sent.status, { error: sent.reason });
  const proved = await provedBy(s, sent.value);
  const kept: Kept = { state: sent.value.state ?? "", return: sent.value.return ?? "" };
  if (typeof proved === "string") {
    const status = proved === "locked" ? 429 : proved === "wrong" ? 401 : 422;
    return sent.kind === "json"
      ? asJson(status, { error: words[proved] })
      : asPage(status, await schoolSignInPage(kept, words[proved]));
  }
  const { tenant, school, staff, as } = proved;
  if (sent.kind === "form" && kept.state) {
    const code = localCode(s.signInSecret, s.deps.clock, proved, kept.state);
    return seeOther(`${callbackPath}?${new URLSearchParams({ code, state: kept.state })}`);
  }
  s.deps.log("info", "Somebody signed in", { staff, school });
  const cookie = await sealSession(s.deps, newSession(s.deps, { tenant, school, staff }));
  return sent.kind === "json"
    ? asJson(200, { as, staff }, [cookie])
    : seeOther(wayBack(kept.return || "/", headers), [cookie]);
};
