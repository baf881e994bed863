import { initialsOf } from "#contracts/people.ts";
import type { MailOwed } from "#domain/commit.ts";
import { diligenceItem } from "#domain/due-diligence.ts";
import { warnedIn } from "#streams/provider/warning.ts";
import { type PlacementCase, type PlacementComposer, placementUrl } from "../composing/placement-case.ts";
import type { ProviderCase, ProviderComposer } from "../composing/provider-case.ts";
import type { RegisterComposer } from "../composing/register-case.ts";
import type { DutiesComposer } from "../composing/school-duties-case.ts";
import { allTasks, type StaffTask } from "../composing/staff-task.ts";
import type { StaffNoticeFacts } from "./facts.ts";
import { aboutSafety, lapsing, placementTasks, providerNews, rollNews, taskWords } from "./words-of-tasks.ts";

/** Where the words stand that a mail is about, beneath the placement's address. */
const pages: Readonly<Record<string, string>> = {
  question: "forms/consent-settled",
  "call-me": "forms/consent-settled",
  talk: "forms/consent-settled",
  answer: "answers",
  "review-reply": "forms/review-reply-settled",
  "family-asked": "forms/family-answered",
  "family-complained": "forms/family-answered",
  "decision-to-confirm": "forms/decision-confirmed",
  "decision-not-agreed": "recorded/decision-confirmed",
  "concern-told": "forms/concern-acknowledged",
  "concern-unacknowledged": "forms/concern-acknowledged",
  "concern-nobody": "forms/concern-taken",
};

/** On which page an answer of the provider is read and judged. */
const judgedOn: Readonly<Record<string, string>> = {
  "provider-checks": "forms/checks-judged",
  "provider-agreement": "forms/provider-agreement",
  "data-returned": "recorded/data-returned",
};

/** Governors may open the one case that they are named for, and the chair one page of a placement: that about the allegation. */
const linkOf = (c: PlacementCase, mail: MailOwed): string => {
  const what = mail.facts.what ?? "";
  if (what === "direction") return `${c.publicUrl}/approvals/${c.placement.id}`;
  const page = pages[mail.facts.answer ?? ""] ?? judgedOn[mail.facts.form ?? ""] ?? pages[what];
  if (page) return `${placementUrl(c)}/${page}`;
  return mail.to === "role:governor-chair" ? `${placementUrl(c)}/allegation` : placementUrl(c);
};

const isAboutSafety = ({ facts }: MailOwed): boolean => aboutSafety.includes(facts.what ?? "");

const tasksOf = async (c: PlacementCase, told: MailOwed): Promise<readonly StaffTask[]> => {
  const late = told.facts.what === "overdue" ? await c.overdue(told) : [];
  if (late.length > 0) return late;
  const what = placementTasks[told.facts.what ?? ""] ?? taskWords.placement;
  return [{ what, initials: initialsOf(c.pupil), link: linkOf(c, told) }];
};

/** What of a placement needs a member of staff, in words that say nothing about the pupil but initials. */
export const composePlacementTasks: PlacementComposer<StaffNoticeFacts> = async (c, mail) => {
  const told = await c.toldInOne(mail);
  const tasks = await Promise.all(told.map((each) => tasksOf(c, each)));
  return {
    schoolName: c.schoolRecord.name,
    tasks: tasks.flat(),
    ...(told.some(isAboutSafety) ? { urgent: true } : {}),
    allTasks: allTasks(c.publicUrl),
  };
};

/** The summary of a day names nobody: it leads to the page behind the sign-in. */
export const composeDaySummary: RegisterComposer<StaffNoticeFacts> = async (c, mail) => {
  const overdue = await c.overdueDuties();
  return {
    schoolName: c.schoolRecord.name,
    tasks: [
      { what: taskWords.summary, link: `${c.publicUrl}/attendance/week?date=${mail.facts.to}` },
      ...(overdue > 0
        ? [{ what: taskWords.overdueDuties(overdue), link: `${c.publicUrl}/school/duties` }]
        : []),
    ],
    allTasks: allTasks(c.publicUrl),
  };
};

/** Evidence of the due diligence, by its title. */
const itemTitle = (what: string): string => diligenceItem(what.replace(/^item-/, ""))?.title ?? what;

const newsLink = (page: string, what: string, told: string | undefined): string => {
  if (what === "told-address") return `${page}/address`;
  return told ? `${page}/told/${told}` : page;
};

const providerTasks = (c: ProviderCase, { facts, ...mail }: MailOwed): readonly StaffTask[] => {
  const name = c.providerName ?? taskWords.provider;
  const what = facts.what ?? "";
  if (what.startsWith("roll"))
    return [
      {
        what: `${name} ${rollNews[what] ?? taskWords.needsYou}`,
        ...(c.ask ? { due: c.ask.due } : {}),
        link: c.page,
      },
    ];
  if (providerNews[what])
    return [
      {
        what: `${name} ${providerNews[what]}`,
        link: newsLink(c.page, what, facts.told),
      },
    ];
  return warnedIn({ ...mail, facts }).map((w) => ({
    what: taskWords.lapse(name, lapsing[w.what] ?? itemTitle(w.what), w.lapsed),
    due: w.until,
    link: c.page,
  }));
};

/** What a provider told by its page, left unanswered, or lets lapse: who it is, and never a child's name. */
export const composeProviderTasks: ProviderComposer<StaffNoticeFacts> = async (c, mail) => ({
  schoolName: c.schoolRecord.name,
  tasks: providerTasks(c, mail),
  ...(isAboutSafety(mail) ? { urgent: true } : {}),
  allTasks: allTasks(c.publicUrl),
});

/** Roles that somebody has given wait for a second person. */
export const composeRolesAsked = (schoolName: string, publicUrl: string, ask: string): StaffNoticeFacts => ({
  schoolName,
  tasks: [{ what: taskWords.rolesAsked, link: `${publicUrl}/school/people/asked/${ask}` }],
  allTasks: allTasks(publicUrl),
});

/** A task that a member of staff has handed on to the reader. */
export const composeHandedOn = (
  { schoolName, publicUrl }: { readonly schoolName: string; readonly publicUrl: string },
  task: Omit<StaffTask, "what"> & { readonly by: string; readonly title: string },
): StaffNoticeFacts => {
  const { by, title, ...rest } = task;
  return {
    schoolName,
    tasks: [{ ...rest, what: taskWords.handedOn(by, title) }],
    allTasks: allTasks(publicUrl),
  };
};

/** Duties of the school that came due again. */
export const composeDuties: DutiesComposer<StaffNoticeFacts> = async (c) => ({
  schoolName: c.schoolRecord.name,
  tasks: c.overdue.map(({ id, title, due }) => ({
    what: taskWords.overdueDuty(title),
    due,
    link: `${c.publicUrl}/school/duties#${id}`,
  })),
  allTasks: allTasks(c.publicUrl),
});
