import type { IncomingHttpHeaders } from "node:http";
import * as z from "zod";
import { localCode } from "#adapters/local/identity.ts";
import { callbackPath } from "#contracts/sign-in.ts";
import { newSession, sealSession } from "#door/session.ts";
import type { Deps } from "#ports/host.ts";
import { asJson, asPage, asText, type HttpReply, seeOther } from "../http/reply.ts";
import { type Person, peopleOf, personAs } from "./people.ts";
import { posted } from "./sent.ts";
import { signInPage } from "./sign-in-page.tsx";
import { wayBack } from "./way-back.ts";

const shape = z.strictObject({ as: z.string(), state: z.string().optional(), return: z.string().optional() });
type Chosen = z.infer<typeof shape>;

/** `GET /_local/sign-in`: who is there? `state` comes from the product's own sign-in and goes back to it. */
export const askWho = async (deps: Deps, query: URLSearchParams): Promise<HttpReply> => {
  const people = await peopleOf(deps);
  const hidden = { state: query.get("state") ?? "", return: query.get("return") ?? "" };
  return asPage(200, await signInPage(people, hidden, deps.bar?.()));
};

/** Back into the product's own sign-in, with a code for this browser's state; without one, straight in. */
const byForm = async (
  deps: Deps,
  secret: Uint8Array,
  person: Person,
  chosen: Chosen,
  headers: IncomingHttpHeaders,
): Promise<HttpReply> => {
  if (chosen.state) {
    const code = localCode(secret, deps.clock, person, chosen.state);
    return seeOther(`${callbackPath}?${new URLSearchParams({ code, state: chosen.state })}`);
  }
  return seeOther(wayBack(chosen.return || "/", headers), [await cookieFor(deps, person)]);
};

const cookieFor = (deps: Deps, { tenant, school, staff }: Person): Promise<string> =>
  sealSession(deps, newSession(deps, { tenant, school, staff }));

/** `POST /_local/sign-in`: JSON gets 200 and the session's cookie; the page's form goes on into the product. */
export const signInAs = async (
  deps: Deps,
  secret: Uint8Array,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<HttpReply> => {
  const sent = posted(headers["content-type"], body, shape);
  if (sent.kind === "refused") return asJson(sent.status, { error: sent.reason });
  const people = await peopleOf(deps);
  const person = personAs(people, sent.value.as);
  if (person === undefined) {
    const known = people.map((p) => p.as).join(", ");
    const reason = `as: there is no ${JSON.stringify(sent.value.as)} here, but ${known}`;
    return sent.kind === "json" ? asJson(404, { error: reason }) : asText(404, reason);
  }
  if (sent.kind === "form") return byForm(deps, secret, person, sent.value, headers);
  const { as, name, roles, staff } = person;
  return asJson(200, { as, name, roles, staff }, [await cookieFor(deps, person)]);
};
