import { initialsOf } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import type { FactRow } from "#letters/letter.ts";
import { sessionPatterns, sessionRows } from "#letters/parts/sessions.ts";
import { valueInWords } from "#policy/value-words.ts";
import type { Deps } from "#ports/host.ts";
import { answerOf, endOf, startOf } from "#streams/placement/facts.ts";
import { pendingChange } from "#streams/placement/week/planned.ts";
import { plannedDays, plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import { wordsOf } from "../commit/kept-words.ts";
import type { Context } from "../compose/context.ts";
import { providerOf } from "../people/people.ts";
import { rulesOf } from "../rules/rules-in-force.ts";
import { sitesOf, weekVenue } from "./sites.ts";
import { contentRows, reviewTerms } from "./terms-contents.ts";

const linesOf = (text: unknown): readonly string[] =>
  String(text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Days, times and last day as they are planned now: a change that is recorded is what the provider is asked about. */
const whenRows = ({ placement }: Context): readonly FactRow[] => {
  if (!placement.forms.timetable) return [];
  const answers = plannedTimetable(placement);
  const change = pendingChange(placement);
  const sessions = sessionPatterns.safeParse(patternsOf(answers, placement.calendar));
  const days = plannedDays(placement)?.length;
  return [
    { label: "First day", value: longDate(startOf(placement)) },
    { label: "Last day", value: longDate(String(answers.end ?? "") || endOf(placement)) },
    ...(change ? [{ label: "Changed from", value: longDate(String(change.answers.from)) }] : []),
    ...(days ? [{ label: "Number of days", value: String(days) }] : []),
    ...(sessions.success ? sessionRows(sessions.data) : []),
  ];
};

/** At which site of the provider the pupil is; nothing where it has only its main address (O56; KCSIE: where the child is). */
const whereRows = async (deps: Deps, { at, placement }: Context): Promise<readonly FactRow[]> => {
  const record = await providerOf(deps, at.tenant, placement.provider?.id ?? "");
  return record && placement.forms.timetable && sitesOf(record).length > 0
    ? [{ label: "Where", value: weekVenue(record, plannedTimetable(placement)).address }]
    : [];
};

const person = (words: Readonly<Record<string, unknown>>, who: string): string =>
  `${String(words[`${who}-name`] ?? "")}, ${String(words[`${who}-phone`] ?? "")}`;

const costOf = ({ placement }: Context): readonly FactRow[] => {
  const cost = answerOf(placement, "provider", "weekly-cost");
  return cost ? [{ label: "Cost", value: `£${cost} a week` }] : [];
};

/**
 * The terms of a placement as its provider agrees to them (catalogue O55, O56, O58, O62): made of what is recorded
 * now. The pupil appears by initials alone.
 */
export const termsOf = async (deps: Deps, c: Context): Promise<readonly FactRow[]> => {
  const { forms } = c.placement;
  const plan = await wordsOf(deps, c.scope, Object.values(forms.plan?.words ?? {}));
  const link = await wordsOf(deps, c.scope, Object.values(forms["school-link"]?.words ?? {}));
  const then = await wordsOf(deps, c.scope, Object.values(forms.timetable?.words ?? {}));
  const { settings } = rulesOf(c.placement, c.today);
  const reports = settings["progressReport.cadence"].value;
  const stays = settings["admissionRegister.stays"].value;
  return [
    { label: "Pupil", value: initialsOf(c.pupil) },
    ...whenRows(c),
    ...(await whereRows(deps, c)),
    { label: "Objectives", value: linesOf(plan.objectives) },
    ...(await contentRows(deps, c, plan)),
    ...costOf(c),
    {
      label: "A concern about a child",
      value: [
        `At once to our safeguarding lead: ${person(link, "dsl")}`,
        `If there is no answer: ${person(link, "deputy")}`,
        "A child in danger now: 999 first. Nothing of it goes into a mail.",
      ],
    },
    {
      label: "An allegation against an adult",
      value: `To our headteacher, and to the authority’s designated officer: ${person(link, "lado")}`,
    },
    {
      label: "Attendance",
      value: [
        "You tell us every morning and every afternoon who is present, late or absent, on the page that we mail.",
        "If the pupil does not come, you ring us at once.",
      ],
    },
    ...(then["outside-name"]
      ? [
          {
            label: "Outside school hours",
            value: `You ring ${String(then["outside-name"])} on ${String(then["outside-phone"] ?? "")}.`,
          },
        ]
      : []),
    {
      label: "Reports and reviews",
      value: [
        `You report progress in writing ${valueInWords(reports)}, on the page that we mail.`,
        `${reviewTerms(c)} We may visit at any time.`,
      ],
    },
    {
      label: "Behaviour",
      value: "The same standards as at school. You tell us the same day of anything serious.",
    },
    {
      label: "Your staff",
      value: "Every adult is checked before working with our pupils. You tell us before they change.",
    },
    {
      label: "Information",
      value:
        "You keep what we share safe, use it only for this placement, and return or delete it at the end.",
    },
    {
      label: "School and parents",
      value:
        "You speak with our key contact about the pupil day by day. We keep the parents informed. If they turn to you, you tell us.",
    },
    ...(stays === "yes"
      ? [
          {
            label: "On the roll",
            value: "The pupil stays on our school’s admission register throughout.",
          },
        ]
      : []),
    { label: "Key contact at school", value: person(link, "contact") },
  ];
};
