import { type Context, contextOf, schoolFactsOf } from "#casework/compose/context.ts";
import { isRevoked } from "#casework/links/mailed-links.ts";
import type { Form } from "#contracts/form.ts";
import type { Contact } from "#domain/contact.ts";
import type { Request } from "#door/request.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import type { Deps } from "#ports/host.ts";
import { evidenceLinkForm } from "#promises/general-page-form.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { formsInRound } from "#streams/placement/evidence-key.ts";
import { contactOf, replyTo } from "#streams/placement/facts.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { childFor, placeFor } from "../may-know.ts";
import { isToTermsOfNow, planThen } from "../question/earlier.ts";
import { type PlanRow, planRows } from "../question/plan.tsx";
import { whileKept } from "../while-kept.ts";

/** Everything that the page behind a question about evidence is made of. */
export type EvidenceQuestion = Good & {
  readonly c: Context;
  readonly ask: Ask;
  /** The general page's forms that it asks for. */
  readonly asks: readonly string[];
  readonly form: Form;
  readonly school: SchoolFacts;
  /** First name to a parent who may know where the child is; initials to everybody else. */
  readonly who: string;
  readonly toParent: boolean;
  readonly open: boolean;
  readonly reply: Recorded | undefined;
  /** What a parent signs to; nothing for a provider, who has the terms. */
  readonly plan: readonly PlanRow[];
  /** The plan to which they signed before, where it has changed since; undefined where their answer is to the plan of now. */
  readonly signedTo: readonly PlanRow[] | undefined;
};

const planOf = async (
  deps: Deps,
  c: Context,
  contact: Contact | undefined,
  open: boolean,
): Promise<readonly PlanRow[]> => {
  if (!contact || !open) return [];
  return planRows({ c, contact, provider: await placeFor(deps, c, contact) });
};

const signedToOf = async (
  deps: Deps,
  c: Context,
  contact: Contact | undefined,
  { asks, reply }: Pick<EvidenceQuestion, "asks" | "reply">,
): Promise<readonly PlanRow[] | undefined> =>
  contact && reply && asks.includes("evidence-o20") && !isToTermsOfNow(c, reply.version)
    ? planThen(deps, c, reply.version, contact)
    : undefined;

const questionOf = async (deps: Deps, good: Good): Promise<EvidenceQuestion | undefined> => {
  const { link } = good;
  const c = await contextOf(deps, link.stream);
  const ask = c.placement.asks.find((a) => a.id === link.ask && a.to === link.to && a.purpose === "evidence");
  const contact = contactOf(c.placement, link.to);
  // Whoever may no longer be contacted may no longer read either: the link is revoked at once.
  if (!ask || isRevoked(link, ask) || (link.to !== toProvider && (!contact || contact.restricted === "yes")))
    return undefined;
  const asks = formsInRound(ask.round);
  const open = takesReply(c.placement, ask);
  return {
    ...good,
    c,
    ask,
    asks,
    form: evidenceLinkForm(asks),
    school: await schoolFactsOf(deps, c),
    who: childFor(c, contact),
    toParent: contact !== undefined,
    open,
    reply: replyTo(c.placement, ask),
    plan: await planOf(deps, c, contact, open),
    signedTo: await signedToOf(deps, c, contact, { asks, reply: replyTo(c.placement, ask) }),
  };
};

/** The question about evidence that a link leads to; undefined for every other link, or once its people are erased. */
export const evidenceBehind = async (deps: Deps, good: Good): Promise<EvidenceQuestion | undefined> => {
  if (good.link.purpose !== "evidence") return undefined;
  return whileKept(() => questionOf(deps, good));
};

/** The question about evidence that this browser may see at this address; undefined for every reason alike. */
export const loadEvidence = async (deps: Deps, request: Request): Promise<EvidenceQuestion | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && evidenceBehind(deps, good);
};
