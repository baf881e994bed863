import { plusDays, plusMonths } from "#domain/calendar/school-days.ts";
import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { CheckName } from "#domain/provider-checks.ts";
import type { HeldCheck } from "../events/held.ts";
import type { Placement } from "../state.ts";
import { askedAgain, checksReply } from "./checks.ts";

/** ISO: the last day on which what a provider said, or was found to be, stands without being asked anew. */
export const heldUntil = (on: string): string => plusDays(plusMonths(on, 12), -1);

export type HeldNow = readonly { readonly check: CheckName; readonly of: HeldCheck }[];

/**
 * What the school holds of a placement’s provider on an ISO date: nothing that has run out, and nothing at all while something
 * on record speaks against the provider, or once the school has asked it again.
 */
const heldNow = (p: Placement, today: string): HeldNow => {
  const { held } = p;
  const speaksAgainst = (p.providerFaults?.faults.length ?? 0) > 0;
  if (!held || held.provider !== p.provider?.id || speaksAgainst || askedAgain(p).length > 0) return [];
  return Object.entries(held.checks).flatMap(([check, of]) =>
    of && today <= of.until ? [{ check: check as CheckName, of }] : [],
  );
};

const sparing = (p: Placement, today: string): HeldNow =>
  heldNow(p, today).filter(({ of }) => of.spares.length > 0);

/** The checks about which the provider is not asked again for this pupil; a correction is asked as its answer was. */
export const sparedNow = (p: Placement, today: string): readonly CheckName[] => {
  const spared = sparing(p, today).map(({ check }) => check);
  const reply = checksReply(p);
  return reply ? spared.filter((check) => reply.answers.held?.includes(check)) : spared;
};

/** Whether the provider was asked only what is new for this pupil. */
export const isShort = (p: Placement): boolean => checksReply(p)?.answers["held-on"] !== undefined;

/** What is to be confirmed or changed when the checks are judged: nothing once the provider has said that something changed. */
export const heldToJudge = (p: Placement, today: string): HeldNow => {
  const reply = checksReply(p);
  if (reply?.answers["still-so"] === "no") return [];
  const spared = reply?.answers.held ?? [];
  return heldNow(p, today).filter(({ check, of }) => of.spares.length === 0 || spared.includes(check));
};

/** A provider’s answers with what it was spared, so that the record is whole and says since when each is known. */
export const withHeld = (
  p: Placement,
  { answers, words }: { readonly answers: FormAnswers; readonly words: Readonly<Record<string, Words>> },
  day: string,
): { readonly answers: FormAnswers; readonly words: Readonly<Record<string, Words>> } => {
  const spared = sparing(p, day);
  // Answers taken over whole from another school of the trust stand by themselves, as do those of a form that spared nothing.
  if (spared.length === 0 || answers["still-so"] === undefined) return { answers, words };
  const declared = Object.assign({}, ...spared.map(({ of }) => of.declared)) as FormAnswers;
  const held: readonly CheckName[] = spared.map(({ check }) => check);
  return {
    answers: { ...declared, ...answers, "held-on": p.held?.asked ?? "", held },
    words: p.held?.said ? { held: p.held.said, ...words } : words,
  };
};
