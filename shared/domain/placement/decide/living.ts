import type { MailOwed, Words } from "#domain/commit.ts";
import { type Contact, isProfessional, mailedAtWork } from "#domain/contact.ts";
import type { Facts } from "#domain/obligations/obligation.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { type PlacementEvent, toProvider } from "../events.ts";
import { recordsOf } from "../life.ts";
import { endNotice } from "../papers.ts";
import type { Placement } from "../state.ts";
import { type Submission, text, ticked } from "./guarding.ts";
import { ownTimetableFollows } from "./own-timetable-follows.ts";
import { toldClerk, toldPanel } from "./telling-governors.ts";
import { tellParents } from "./telling-parents.ts";
import { tellAtWork, toldAtWork } from "./telling-rights.ts";

/** What else a form decides, besides being recorded. */
export type Following = { readonly events: readonly PlacementEvent[]; readonly owes: readonly MailOwed[] };

type Follow = (f: Facts, s: Submission, words: Words | undefined) => Following;

const mails = (owes: readonly MailOwed[]): Following => ({ events: [], owes });

/** The how-manyeth submission of its form this one is: mails tell of this one, whatever is recorded later. */
const numberOf = (p: Placement, s: Submission): number => recordsOf(p, s.form).length + 1;

/** To the parents, by e-mail or on paper; staff may have handed the paper over already. */
const toParents = ({ placement: p, today }: Facts, notice: LetterId, s: Submission): Following =>
  tellParents(
    p,
    {
      notice,
      key: `${p.id}-${notice}-${s.form}-${numberOf(p, s)}`,
      facts: { placement: p.id, form: s.form, nth: String(numberOf(p, s)) },
    },
    ticked(s, "told").includes("paper") ? today : undefined,
  );

/** Who a party to a review is among the contacts. */
const atWork: Readonly<Record<string, Contact["relationship"]>> = {
  "social-worker": "social-worker",
  "virtual-school-head": "virtual-school",
  "local-authority": "local-authority",
};

/** Professionals who are invited and on record get the invitation too, in words for them. */
const toProfessionals = (p: Placement, notice: LetterId, s: Submission): readonly MailOwed[] =>
  mailedAtWork(p.contacts, ...ticked(s, "invited").flatMap((party) => atWork[party] ?? []))
    .filter((c) => isProfessional(c) || !ticked(s, "invited").includes("parents"))
    .map((c) => ({
      key: `${p.id}-${notice}-${s.form}-${numberOf(p, s)}-${c.id}`,
      notice,
      to: c.id,
      facts: { placement: p.id, form: s.form, nth: String(numberOf(p, s)) },
    }));

/** To a role of staff: that something needs them, and nothing of what it is. */
const toStaff = (p: Placement, role: string, what: string, s: Submission): MailOwed => ({
  key: `${p.id}-${what}-${numberOf(p, s)}-${role}`,
  notice: "staff-notice",
  to: `role:${role}`,
  facts: { placement: p.id, what },
});

const invitations: Follow = (f, s) => {
  const p = f.placement;
  const formal = text(s, "kind") === "formal";
  const notice = formal ? "formal-review" : "review-invitation";
  const provider: readonly MailOwed[] = ticked(s, "invited").includes("provider")
    ? [
        {
          key: `${p.id}-${notice}-${numberOf(p, s)}-provider`,
          notice,
          to: toProvider,
          facts: { placement: p.id, form: s.form, nth: String(numberOf(p, s)) },
        },
      ]
    : [];
  const parents = ticked(s, "invited").includes("parents") ? toParents(f, notice, s) : mails([]);
  return { ...parents, owes: [...parents.owes, ...provider, ...toProfessionals(p, notice, s)] };
};

/** The end is told to those who may be told now, not to all who were once told (catalogue 1N); once. */
const endLetters: Follow = ({ placement: p }) =>
  p.forms.arrival === undefined || p.forms.destination !== undefined
    ? mails([])
    : tellParents(p, {
        notice: endNotice,
        key: `${p.id}-ended`,
        facts: { placement: p.id },
        everybody: true,
      });

/** The provider of a placement that has begun is told that it ends, as are those at work with the pupil, and nothing of the reason; once. */
const toldOfEnd = (p: Placement): readonly MailOwed[] =>
  p.phase === "active"
    ? [
        { key: `${p.id}-provider-end`, notice: "provider-end", to: toProvider, facts: { placement: p.id } },
        ...tellAtWork(p, "ended"),
      ]
    : [];

const checked: Follow = (f, s) =>
  text(s, "result") === "ask-again" ? mails([]) : toParents(f, "progress-report", s);

/** An allegation goes to the headteacher; one about the headteacher to the chair of governors, never to the person (catalogue 1N). */
const allegationTo = (p: Placement, s: Submission): readonly MailOwed[] => {
  const about = text(s, "allegation");
  if (about === "adult") return [toStaff(p, "headteacher", "allegation", s)];
  return about === "headteacher" ? [toStaff(p, "governor-chair", "allegation", s)] : [];
};

/** Only a concern about the provider suspends the placement (catalogue O100, 1N). */
const sorted: Follow = ({ placement: p }, s) => ({
  events: text(s, "about") === "provider" && !p.frozen ? [{ type: "frozen", reason: "concern" }] : [],
  owes: [
    ...(text(s, "about") === "provider" && !p.frozen ? [toStaff(p, "ap-lead", "suspended", s)] : []),
    ...allegationTo(p, s),
  ],
});

const nothingSaid: Words = { vault: "", hash: "", fields: [] };

/**
 * Lifts the suspension, or ends the placement at once: both are recorded decisions (catalogue O88, O100). Their reasons
 * stay with the emergency review, which few may read.
 */
const lifted: Follow = (f, s, words = nothingSaid) => {
  const decision = text(s, "decision");
  if (decision === "stay") return mails([]);
  const end: PlacementEvent = {
    type: "form-submitted",
    form: "end",
    answers: { "last-day": text(s, "last-day"), why: "safeguarding" },
    words: {},
  };
  const lift: PlacementEvent = { type: "unfrozen", words };
  return decision === "end"
    ? { events: [end, lift], owes: toldOfEnd(f.placement) }
    : { events: [lift], owes: [] };
};

const following: Readonly<Record<string, Follow>> = {
  end: ({ placement: p }) => mails(toldOfEnd(p)),
  destination: endLetters,
  timetable: ({ placement: p }) => mails(toldClerk(p)),
  "direction-panel": ({ placement: p }, s) => mails(toldPanel(p, s)),
  "review-planned": invitations,
  "review-outcome": (f, s) => toParents(f, "review-outcome", s),
  "report-checked": checked,
  concern: ({ placement: p }, s) => mails([toStaff(p, "dsl", "concern", s)]),
  "concern-sorted": sorted,
  "emergency-review": lifted,
  incident: ({ placement: p }, s) =>
    mails(text(s, "decision") === "not-yet" ? [toStaff(p, "headteacher", "incident", s)] : []),
  "social-worker-involved": ({ placement: p }) => mails(toldAtWork(p, ["social-worker"])),
  "virtual-school-involved": ({ placement: p }, s) =>
    mails(
      toldAtWork(
        p,
        (["virtual-school", "social-worker"] as const).filter((kind) => ticked(s, "involved").includes(kind)),
      ),
    ),
  ...ownTimetableFollows,
  "sessions-changed": ({ placement: p }, s) =>
    mails([toStaff(p, "headteacher", "letter-again", s), ...tellAtWork(p, "changed")]),
};

/** What follows at once from a form: mails that it owes, a suspension, its lifting. */
export const followsInLife = (f: Facts, s: Submission, words: Words | undefined): Following =>
  following[s.form]?.(f, s, words) ?? mails([]);
