import * as z from "zod";
import type { From } from "#adapters/local/sign-in/accounts.ts";
import type { Request } from "#door/request.ts";
import { cookie, cookieName, sealed, unsealed } from "#door/sealed.ts";
import { hmac } from "#door/signed.ts";
import type { Deps } from "#ports/host.ts";
import type { SignedIn } from "#ports/identity.ts";

const name = "waymark-device";
/** Half a year after the last sign-in a browser is known to nobody. */
const seconds = 183 * 24 * 3600;
/** A computer in an office is shared. */
const mostPeople = 12;

const shape = z.object({ lane: z.string().min(1), people: z.array(z.string()) });

const keyOf = ({ tenant, school, staff }: SignedIn): string => `${tenant}/${school}/${staff}`;

const deviceOf = async (deps: Deps, request: Request) => {
  const facts = await unsealed(deps, "device", request.cookies[cookieName(deps, name)]);
  return shape.safeParse(facts).data;
};

/**
 * Where a guess comes from. A browser in which the person has signed in before has its own count: whoever guesses elsewhere
 * keeps nobody out of their own.
 */
export const fromOf = async (deps: Deps, request: Request, who: SignedIn | undefined): Promise<From> => {
  const device = await deviceOf(deps, request);
  const isOwn = who !== undefined && device?.people.includes(keyOf(who));
  return {
    lane: isOwn && device ? device.lane : "",
    place: hmac(deps, `source:${request.source}`).slice(0, 16),
  };
};

/** The Set-Cookie value by which this browser is known as one of the person's own from now on. It opens nothing. */
export const knownDevice = async (deps: Deps, request: Request, who: SignedIn): Promise<string> => {
  const device = await deviceOf(deps, request);
  const people = [keyOf(who), ...(device?.people ?? []).filter((other) => other !== keyOf(who))];
  const facts = { lane: device?.lane ?? deps.ids.token(), people: people.slice(0, mostPeople) };
  return cookie(deps, name, await sealed(deps, "device", facts, seconds), seconds);
};
