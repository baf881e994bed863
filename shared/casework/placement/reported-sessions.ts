import { counted, shortDate } from "#domain/calendar/date-words.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Deps } from "#ports/host.ts";
import { reportedUpTo } from "#streams/placement/reviews/reports.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type SessionsHeld, sessionsHeld } from "../attendance/sessions-of-placement.ts";
import { factsNow } from "../rules/rules-in-force.ts";

const reports: readonly FormId[] = ["progress-report", "final-report"];

/** Sessions of a day that is not over are in no count of the register yet. */
const ofToday = 2;

/**
 * The sessions that a report is about, as the registers have them: since the report before for a progress report, all of them
 * for the final one. `to`: the ISO date up to which it reports; `asked`: the version in which it was asked for, so that a
 * correction is about the same time. undefined where there is nothing to compare with.
 */
export const sessionsReported = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  { form, to, asked }: { readonly form: string; readonly to?: string; readonly asked?: number },
): Promise<SessionsHeld | undefined> => {
  if (form === "final-report") return sessionsHeld(deps, at, p);
  if (form !== "progress-report") return undefined;
  const since = reportedUpTo(factsNow(deps, p), asked);
  return sessionsHeld(deps, at, p, { since, ...(to ? { to } : {}) });
};

/** One line for whoever compares: what the register has, and of what nobody knows. */
export const sessionsInWords = ({ attended, missed, unconfirmed }: SessionsHeld): string =>
  `${counted(attended, "session")} attended, ${missed} missed${unconfirmed > 0 ? `, ${unconfirmed} not confirmed` : ""}`;

/** What nobody confirmed may be either; what is counted as one or the other is not. */
const isWithin = (said: number, known: number, unknown: number): boolean =>
  said >= known && said <= known + unknown;

type Said = {
  readonly form: FormId;
  readonly answers: FormAnswers;
  /** Names of the words that were written. */
  readonly said: readonly string[];
  readonly asked?: number;
};

/**
 * Numbers of a report that contradict the register are asked about before they are taken, with both in sight: put right, or
 * explained (findings K3.8). undefined where they agree, or somebody says why they do not.
 */
export const contradictsRegister = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  { form, answers, said, asked }: Said,
): Promise<Refusal | undefined> => {
  if (!reports.includes(form) || said.includes("differs-why") || !p.provider) return undefined;
  const to = String(answers["covers-to"] ?? "");
  const about = { form, ...(to ? { to } : {}), ...(asked === undefined ? {} : { asked }) };
  const register = await sessionsReported(deps, at, p, about);
  if (!register) return undefined;
  const attended = Number(answers["sessions-attended"]);
  const missed = Number(answers["sessions-missed"]);
  const unknown = register.unconfirmed + (to > register.to || form === "final-report" ? ofToday : 0);
  if (isWithin(attended, register.attended, unknown) && isWithin(missed, register.missed, unknown))
    return undefined;
  return refuse(
    `You entered ${attended} attended and ${missed} missed. The register has ${sessionsInWords(register)}, from ${shortDate(register.from)} to ${shortDate(register.to)}. Put the numbers right, or say below why they differ.`,
    "sessions-attended",
  );
};
