import { wordsOf } from "#casework/commit/kept-words.ts";
import { providerOf, staffMembersOf } from "#casework/people/people.ts";
import { referralReasons } from "#contracts/forms/options.ts";
import { initialsOf } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { routeNames } from "#domain/routes.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import type { StaffContext } from "#door/context.ts";
import type { FormId } from "#ids/promise-id.ts";
import { sessionPatterns, sessionRows } from "#letters/parts/sessions.ts";
import { panelOf, proposers, readyToApprove } from "#streams/placement/direction.ts";
import { answerOf, endOf, startOf } from "#streams/placement/facts.ts";
import type { Loaded } from "../placement/load.ts";
import { mayDecideCase, standingOf } from "./load.ts";

export type CaseRow = { readonly label: string; readonly lines: readonly string[] };

const lines = (text: unknown): readonly string[] =>
  String(text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const whenRows = ({ placement: p }: Loaded): readonly CaseRow[] => {
  const sessions = sessionPatterns.safeParse(patternsOf(p.forms.timetable?.answers ?? {}, p.calendar));
  if (!startOf(p)) return [];
  return [
    { label: "From", lines: [longDate(startOf(p))] },
    { label: "Until at the latest", lines: [longDate(endOf(p))] },
    ...(sessions.success
      ? sessionRows(sessions.data).map(({ label, value }) => ({ label, lines: [value].flat() }))
      : []),
  ];
};

/** What a governor needs in order to decide on this one direction: why, what was tried, where, when, and what parents think. */
const caseRows = async (c: StaffContext, l: Loaded): Promise<readonly CaseRow[]> => {
  const { placement: p } = l;
  const words = async (form: FormId) => wordsOf(c.deps, c.scope, Object.values(p.forms[form]?.words ?? {}));
  const [referral, decision, choice] = await Promise.all([
    words("referral"),
    words("decision"),
    words("provider"),
  ]);
  const provider = p.provider && (await providerOf(c.deps, c.at.tenant, p.provider.id));
  const reason = referralReasons.find((r) => r.value === answerOf(p, "referral", "primary-reason"));
  const registered = p.provider?.registered === "yes" ? "Registered" : "Not registered";
  return [
    { label: "Main reason", lines: reason ? [reason.label] : [] },
    { label: "Tried before", lines: lines(referral.interventions) },
    { label: "What the pupil needs", lines: lines(referral.needs) },
    { label: "What it should achieve", lines: lines(referral.outcomes) },
    { label: "Why it is proposed", lines: lines(decision.rationale) },
    { label: "What those consulted said", lines: lines(decision.views) },
    {
      label: "What parents said",
      lines: [...lines(referral["parents-said"]), ...lines(choice["parents-views"])],
    },
    { label: "Where", lines: provider ? [provider.name, registered] : [] },
    ...whenRows(l),
  ].filter((row) => row.lines.length > 0);
};

/** Everything that the page of a case shows. */
export const caseModel = async (c: StaffContext, l: Loaded) => {
  const { placement: p } = l;
  const panel = await staffMembersOf(c.deps, c.scope, panelOf(p));
  const ready = readyToApprove(p) && !proposers(p).includes(c.staff);
  const href = `/approvals/${p.id}`;
  return {
    placement: p.id,
    who: l.pupil ? initialsOf(l.pupil) : "Pupil",
    route: routeNames[p.route],
    standing: standingOf(p),
    panel: [...panel.values()].map((s) => s.name),
    rows: await caseRows(c, l),
    links: {
      back: "/approvals",
      papers: `${href}/papers.pdf`,
      ...(ready && c.may("form.direction-panel") ? { panel: `${href}/panel` } : {}),
      ...(ready && mayDecideCase(c, p) ? { decision: `${href}/decision` } : {}),
    },
  };
};
