import type { SessionsHeld } from "#casework/attendance/sessions-of-placement.ts";
import { formNow } from "#casework/choices.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { type Context, contextOf, schoolFactsOf } from "#casework/compose/context.ts";
import { isRevoked } from "#casework/links/mailed-links.ts";
import { sessionsReported } from "#casework/placement/reported-sessions.ts";
import { termsOf } from "#casework/provider/terms.ts";
import type { Form } from "#contracts/form.ts";
import { withSafety } from "#contracts/forms/safety/tick.ts";
import { initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Request } from "#door/request.ts";
import type { FactRow } from "#letters/letter.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import type { Deps } from "#ports/host.ts";
import { dataReturnedByProvider } from "#promises/ending/data-returned/form.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { type FormPurpose, toProvider } from "#streams/placement/events/events.ts";
import { formOfPurpose, startOf } from "#streams/placement/facts.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import { chosenIn } from "#streams/placement/provider/checks.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { longDate } from "#ui/dates.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { whileKept } from "../while-kept.ts";
import { heldBehind, type ShownHeld } from "./held.tsx";
import { reportFacts } from "./report-facts.ts";
import { providerWords as say } from "./words.ts";

/** Everything that the page behind a provider's link is made of. */
export type ProviderQuestion = Good & {
  readonly c: Context;
  readonly ask: Ask & { readonly purpose: FormPurpose };
  readonly form: Form;
  readonly school: SchoolFacts;
  readonly initials: string;
  /** Whether it takes an answer or a correction now. */
  readonly open: boolean;
  /** What an answer begins from: the latest to this question, or to an earlier round of the same checks. */
  readonly before: Recorded | undefined;
  /** What was answered to it, the latest last. */
  readonly replies: readonly Recorded[];
  /** What to decide upon: nothing once the question is closed. */
  readonly facts: readonly FactRow[];
  /** The sessions that a report is about, as the registers have them. */
  readonly register: SessionsHeld | undefined;
  /** What the school holds already, and does not ask for again. */
  readonly held: ShownHeld | undefined;
  /** What the school still needs after an earlier answer. */
  readonly askedFor: string;
};

const isByForm = (ask: Ask): ask is Ask & { readonly purpose: FormPurpose } =>
  Object.hasOwn(formOfPurpose, ask.purpose);

const factsAbove = async (
  deps: Deps,
  c: Context,
  ask: Ask & { readonly purpose: FormPurpose },
): Promise<readonly FactRow[]> => {
  if (ask.purpose === "provider-agreement") return termsOf(deps, c);
  const start = startOf(c.placement);
  return [
    { label: say.pupil, value: initialsOf(c.pupil) },
    ...(start ? [{ label: say.firstDay, value: longDate(start) }] : []),
    ...(await reportFacts(deps, c, ask)),
  ];
};

const askedForOf = async (deps: Deps, c: Context, purpose: FormPurpose): Promise<string> => {
  const judged = purpose === "provider-checks" ? c.placement.forms["checks-judged"] : undefined;
  if (judged?.answers.outcome !== "ask-again") return "";
  return String((await wordsOf(deps, c.scope, Object.values(judged.words)))["ask-for"] ?? "");
};

const questionOf = async (deps: Deps, good: Good): Promise<ProviderQuestion | undefined> => {
  const { link } = good;
  const c = await contextOf(deps, link.stream);
  const ask = c.placement.asks.find(
    (a) => a.id === link.ask && a.to === link.to && a.purpose === link.purpose,
  );
  if (!ask || isRevoked(link, ask) || !isByForm(ask) || link.to !== toProvider) return undefined;
  const id = formOfPurpose[ask.purpose];
  const form = id === "data-returned" ? dataReturnedByProvider : await formNow(deps, c.at, c.placement, id);
  if (!form) return undefined;
  const open = takesReply(c.placement, ask);
  const all = c.placement.history[id] ?? [];
  const replies = all.filter((r) => r.version > ask.version);
  const earlier =
    ask.purpose === "provider-checks" ? all.filter((r) => r.version > chosenIn(c.placement)) : [];
  return {
    ...good,
    c,
    ask,
    form: withSafety(form),
    open,
    school: await schoolFactsOf(deps, c),
    initials: initialsOf(c.pupil),
    replies,
    before: replies.at(-1) ?? earlier.at(-1),
    facts: open ? await factsAbove(deps, c, ask) : [],
    register: open
      ? await sessionsReported(deps, c.at, c.placement, { form: id, asked: ask.version })
      : undefined,
    held:
      open && ask.purpose === "provider-checks"
        ? heldBehind(c.placement, londonDate(deps.clock.now()))
        : undefined,
    askedFor: open ? await askedForOf(deps, c, ask.purpose) : "",
  };
};

/** The provider's question that a link leads to; undefined for every other link, or once its people are erased. */
export const providerQuestionBehind = async (
  deps: Deps,
  good: Good,
): Promise<ProviderQuestion | undefined> => {
  if (!Object.hasOwn(formOfPurpose, good.link.purpose)) return undefined;
  return whileKept(() => questionOf(deps, good));
};

/** The provider's question that this browser may see at this address; undefined for every reason alike. */
export const loadProviderQuestion = async (
  deps: Deps,
  request: Request,
): Promise<ProviderQuestion | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && providerQuestionBehind(deps, good);
};
