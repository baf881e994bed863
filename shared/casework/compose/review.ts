import { reviewParties } from "#contracts/forms/review.ts";
import { initialsOf } from "#contracts/people.ts";
import type { MailOwed } from "#domain/commit.ts";
import { isProfessional } from "#domain/contact.ts";
import { factsOf } from "#domain/obligations/obligations-of.ts";
import { toProvider } from "#domain/placement/events.ts";
import { contactOf } from "#domain/placement/facts.ts";
import { recordsOf } from "#domain/placement/life.ts";
import { nextOf } from "#domain/placement/reports.ts";
import type { Recorded } from "#domain/placement/state.ts";
import type { Deps } from "#ports/host.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { rulesOf } from "../rules/rules-in-force.ts";
import { type Composer, type Context, Incomplete, schoolFactsOf, signatoryOf } from "./context.ts";

/** The record that a mail tells of, whatever was recorded since. */
export const toldOf = (c: Context, mail: MailOwed): Recorded => {
  const record = recordsOf(c.placement, mail.facts.form ?? "")[Number(mail.facts.nth) - 1];
  if (!record) throw new Incomplete("There is no such record");
  return record;
};

const said = (deps: Deps, c: Context, record: Recorded) =>
  wordsOf(deps, c.scope, Object.values(record.words));

/** What a party to the meeting is called to whom: "You" for oneself, "Your child" to a parent. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  provider: { provider: "You" },
  "social-worker": { "social-worker": "You" },
  "virtual-school": { "virtual-school-head": "You" },
  "local-authority": { "local-authority": "You" },
};

const toParent = { parents: "You", pupil: "Your child" };

const invitedIn = (record: Recorded, called: Readonly<Record<string, string>>): readonly string[] => {
  const values = Array.isArray(record.answers.invited) ? record.answers.invited : [];
  return values.map((v: string) => called[v] ?? reviewParties.find((o) => o.value === v)?.label ?? v);
};

/** Facts of an invitation to a review or a formal review (catalogue O83, O86). */
export const meetingInvitationFacts: Composer = async (deps, c, mail) => {
  const record = toldOf(c, mail);
  const words = await said(deps, c, record);
  const contact = contactOf(c.placement, mail.to);
  const kind =
    mail.to === toProvider ? "provider" : contact && isProfessional(contact) ? "professional" : "parent";
  const called = own[kind === "provider" ? kind : (contact?.relationship ?? "")] ?? {};
  return {
    school: await schoolFactsOf(deps, c),
    to: kind === "parent" ? { kind } : { kind, initials: initialsOf(c.pupil) },
    on: record.answers["held-on"],
    at: record.answers.time,
    place: words.place,
    invited: invitedIn(record, kind === "parent" ? toParent : called),
    signedBy: await signatoryOf(deps, c),
  };
};

const nextReviewBy = (deps: Deps, c: Context): string | undefined => {
  const facts = factsOf(c.placement, rulesOf(c.placement, c.today), deps.clock.now());
  const next = nextOf(facts, "review.cadence", "review", "review");
  return next?.kind === "date" ? next.date : undefined;
};

/** Facts of the outcome that parents read: of the last review before it was written (catalogue O30, O85). */
export const reviewOutcomeFacts: Composer = async (deps, c, mail) => {
  const record = toldOf(c, mail);
  const review = recordsOf(c.placement, "review").findLast((r) => r.version < record.version);
  if (!review) throw new Incomplete("There is no review to tell of");
  const words = await said(deps, c, record);
  const { outcome } = review.answers;
  const next = outcome === "end" ? undefined : nextReviewBy(deps, c);
  return {
    school: await schoolFactsOf(deps, c),
    heldOn: review.answers["held-on"],
    outcome,
    howItGoes: words["how-it-goes"],
    decided: words.decided,
    nextSteps: words["next-steps"],
    ...(next === undefined ? {} : { nextBy: next }),
    ...(mail.facts.corrects ? { corrects: mail.facts.corrects } : {}),
    signedBy: await signatoryOf(deps, c),
  };
};
