import { type Context, contextOf, schoolFactsOf } from "#casework/compose/context.ts";
import { isRevoked } from "#casework/links/mailed-links.ts";
import type { Place } from "#casework/provider/place-of-learning.ts";
import { factsNow, rulesOf } from "#casework/rules/rules-in-force.ts";
import type { Contact } from "#domain/contact.ts";
import type { Request } from "#door/request.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import type { Deps } from "#ports/host.ts";
import { signsAgain } from "#promises/deciding/answering.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { hearingOf } from "#streams/placement/consent/consent.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { childFor, placeFor } from "../may-know.ts";
import { whileKept } from "../while-kept.ts";
import { type Earlier, earlierOf, isToTermsOfNow, planThen } from "./earlier.ts";
import type { PlanRow } from "./plan.tsx";

/** Everything that the page behind a link is made of. */
export type Question = Good & {
  readonly c: Context;
  readonly ask: Ask;
  readonly contact: Contact;
  readonly school: SchoolFacts;
  /** First name, or initials for somebody who may not learn where the child is. */
  readonly child: string;
  /** Only for somebody who may learn where the child is. */
  readonly provider: Place | undefined;
  /** Parents are consulted and the school decides. */
  readonly consulted: boolean;
  /** The headteacher decides where parents do not agree. */
  readonly headDecides: boolean;
  /** What this person answered to earlier terms, where they have not answered to those of now. */
  readonly earlier: Earlier | undefined;
  /** The plan that was before them with each answer to this question that was to other terms, by its version. */
  readonly plansThen: ReadonlyMap<number, readonly PlanRow[]>;
  /** Agreeing signs the agreement again, which they signed for earlier terms. */
  readonly signsAgain: boolean;
};

const plansOf = async (
  deps: Deps,
  c: Context,
  ask: Ask,
  contact: Contact,
): Promise<Question["plansThen"]> => {
  const then = ask.answers.filter((answer) => !isToTermsOfNow(c, answer.of));
  return new Map(
    await Promise.all(then.map(async (a) => [a.version, await planThen(deps, c, a.of, contact)] as const)),
  );
};

const questionOf = async (deps: Deps, good: Good): Promise<Question | undefined> => {
  const c = await contextOf(deps, good.link.stream);
  const { link } = good;
  const ask = c.placement.asks.find(
    (a) => a.id === link.ask && a.to === link.to && a.purpose === link.purpose,
  );
  const contact = contactOf(c.placement, link.to);
  // Whoever may no longer be contacted may no longer read either: the link is revoked at once.
  if (!ask || isRevoked(link, ask) || !contact || contact.restricted === "yes") return undefined;
  const rules = rulesOf(c.placement, c.today);
  const consulted = hearingOf({ placement: c.placement, rules }) === "consult";
  return {
    ...good,
    consulted,
    headDecides: consulted && rules.settings["consent.onRefusal"].value === "head-decides",
    c,
    ask,
    contact,
    school: await schoolFactsOf(deps, c),
    child: childFor(c, contact),
    provider: await placeFor(deps, c, contact),
    earlier: await earlierOf(deps, c, contact),
    plansThen: await plansOf(deps, c, ask, contact),
    signsAgain: signsAgain(factsNow(deps, c.placement), contact.id),
  };
};

/** The question that a link still leads to; undefined once its reader may not see it, or its people are erased. */
export const questionBehind = async (deps: Deps, good: Good): Promise<Question | undefined> => {
  if (good.link.purpose !== "consent") return undefined;
  return whileKept(() => questionOf(deps, good));
};

/** The question that this browser may see at this address; undefined for every reason alike. */
export const loadQuestion = async (deps: Deps, request: Request): Promise<Question | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && questionBehind(deps, good);
};
