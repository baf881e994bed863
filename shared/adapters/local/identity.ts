import { createHmac, timingSafeEqual } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { Clock } from "#ports/clock.ts";
import type { Identity, SignedIn, SignInRefused } from "#ports/identity.ts";
import type { Ids } from "#ports/ids.ts";

const MINUTES = 2;

export type LocalIdentityOptions = {
  /** Those who may sign in on this machine. */
  readonly people: () => Promise<readonly SignedIn[]>;
  /** Signs the codes; at least 32 bytes. */
  readonly secret: Uint8Array;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Where the page that asks "who are you?" is: a path, or with the origin before it. Default `/_local/sign-in`. */
  readonly publicPath?: string;
};

const codeShape = z.strictObject({
  tenant: z.string(),
  school: z.string(),
  staff: z.string(),
  state: z.string(),
  expires: z.string(),
});

/**
 * Sign-in on one machine: the host's own page asks who is there, and sends the browser back with a code of
 * `localCode`. Good for a demonstration and for a school that guards the machine itself.
 */
export function localIdentity(options: LocalIdentityOptions): Identity {
  return {
    async start(returnTo) {
      const state = options.ids.token();
      const query = new URLSearchParams({ state, return: returnTo });
      return {
        redirect: `${options.publicPath ?? "/_local/sign-in"}?${query}`,
        state: { state, returnTo },
      };
    },
    async finish(callbackUrl, { state }) {
      const answer = new URL(callbackUrl, "http://localhost").searchParams;
      if (!state) return { refused: "sign-in-not-begun-here" };
      if (answer.get("state") !== state) return { refused: "answer-not-good" };
      const person = read(options, answer.get("code") ?? "", state);
      if ("refused" in person) return person;
      const known = (await options.people()).find((one) => isSame(one, person));
      return known ?? { refused: "not-known-here" };
    },
  };
}

/**
 * What the page sends back as `code`, beside the same `state`: it says who was chosen, for that sign-in only, for two
 * minutes.
 */
export function localCode(secret: Uint8Array, clock: Clock, person: SignedIn, state: string): string {
  const { tenant, school, staff } = person;
  const expires = clock.now().add({ minutes: MINUTES }).toString();
  const words = Buffer.from(JSON.stringify({ tenant, school, staff, state, expires })).toString("base64url");
  return `${words}.${signature(secret, words).toString("base64url")}`;
}

function read(
  { secret, clock }: LocalIdentityOptions,
  code: string,
  state: string,
): SignedIn | SignInRefused {
  const [words = "", signed = ""] = code.split(".");
  const given = Buffer.from(signed, "base64url");
  const wanted = signature(secret, words);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return { refused: "answer-not-good" };
  const {
    expires,
    state: of,
    ...person
  } = codeShape.parse(JSON.parse(Buffer.from(words, "base64url").toString()));
  const late = Temporal.Instant.compare(clock.now(), Temporal.Instant.from(expires)) >= 0;
  if (of !== state) return { refused: "answer-not-good" };
  return late ? { refused: "token-not-of-now" } : person;
}

function signature(secret: Uint8Array, words: string): Buffer {
  return createHmac("sha256", secret).update(`local-sign-in:${words}`).digest();
}

function isSame(a: SignedIn, b: SignedIn): boolean {
  return a.tenant === b.tenant && a.school === b.school && a.staff === b.staff;
}
