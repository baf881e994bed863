import type { Context } from "#casework/compose/context.ts";
import { providerOf } from "#casework/people/people.ts";
import type { Contact } from "#domain/contact.ts";
import { hasProvider } from "#domain/routes.ts";
import type { Deps } from "#ports/host.ts";
import type { Answer } from "#streams/placement/asks.ts";
import { saidToEarlierTerms } from "#streams/placement/facts.ts";
import { termsAt, termsSince } from "#streams/placement/terms/bound.ts";
import type { TermsThen } from "#streams/placement/terms/term.ts";
import { earlierRows, type PlanRow } from "./plan.tsx";
import { questionWords } from "./words.ts";

/** What somebody answered to other terms than those of now, beside the terms that were before them (findings K2.1). */
export type Earlier = { readonly answer: Answer; readonly plan: readonly PlanRow[] };

/** What the place of earlier terms was called, for a reader who may know it; its address may be another since. */
const placeThen = async (
  deps: Deps,
  c: Context,
  { terms }: TermsThen,
  reader: Contact,
): Promise<string | undefined> => {
  if (reader.getsAddress === "no") return undefined;
  if (!hasProvider(c.placement.route) && terms.provider === "") return c.schoolRecord.name;
  return (await providerOf(deps, c.at.tenant, terms.provider))?.name ?? questionWords.plan.recordGone;
};

/** The plan as it was in a version of the placement, for one reader. */
export const planThen = async (
  deps: Deps,
  c: Context,
  version: number,
  reader: Contact,
): Promise<readonly PlanRow[]> => {
  const then = termsAt(c.placement, version);
  return then ? earlierRows(then.terms, c.placement.calendar, await placeThen(deps, c, then, reader)) : [];
};

export const earlierOf = async (deps: Deps, c: Context, reader: Contact): Promise<Earlier | undefined> => {
  const answer = saidToEarlierTerms(c.placement, reader.id);
  return answer && { answer, plan: await planThen(deps, c, answer.of, reader) };
};

/** Whether something was said to the terms as they are now. */
export const isToTermsOfNow = (c: Context, version: number): boolean =>
  version >= termsSince(c.placement, "parents");

const shownIn = /_t(\d+)$/;

/** A command that says which terms its page showed, so that nobody agrees to others than they read. */
export const commandShowing = (deps: Deps, c: Context): string =>
  `${deps.ids.id()}_t${termsSince(c.placement, "parents")}`;

/** The version since which the terms were as the page showed them; undefined for a command that says nothing of it. */
export const shownBy = (command: string): number | undefined => {
  const found = shownIn.exec(command)?.[1];
  return found === undefined ? undefined : Number(found);
};
