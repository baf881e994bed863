import type { Answers } from "#contracts/form.ts";
import { fullName, type PupilRecord } from "#contracts/people.ts";
import { counted, longDate } from "#domain/calendar/date-words.ts";
import type { Question } from "#domain/question.ts";
import { birthRefused, unusualPupil } from "#streams/pupil/plausible.ts";
import { statusWord } from "#streams/pupil/statuses.ts";
import { namesOneChild } from "#streams/pupil/upn.ts";
import { pupilAnswers } from "../pupil/correct-pupil.ts";
import type { SheetChild } from "./children.ts";
import { planContacts } from "./contact-plan.ts";
import { childKey, type Held, type HeldPupil } from "./held.ts";
import type { Change, ImportQuestion, Plan, PlannedChild } from "./plan.ts";

/** What a plan is made against. */
export type Planning = {
  readonly held: Held;
  /** ISO London dates: of today, and on which the sheet was exported. */
  readonly today: string;
  readonly asOf: string;
  readonly phase: readonly string[];
  /** The sheet has every pupil of the school: who is not in it has left. */
  readonly whole: boolean;
};

const recordOf = (c: SheetChild): PupilRecord => ({
  givenName: c.given,
  familyName: c.family,
  dateOfBirth: c.born,
  ...(c.upn ? { upn: c.upn } : {}),
});

const answersOf = (c: SheetChild): Answers => ({
  "given-name": c.given,
  ...(c.family ? { "family-name": c.family } : {}),
  "date-of-birth": c.born,
  ...(c.upn ? { upn: c.upn } : {}),
  "year-group": c.year,
  ...(c.sex ? { sex: c.sex } : {}),
  ...(c.ethnicity ? { ethnicity: c.ethnicity } : {}),
});

const isTemporary = (upn: string | undefined): boolean =>
  upn === undefined || !namesOneChild(upn) || /[A-Z]$/.test(upn);

type Match =
  | { readonly kind: "none" }
  | { readonly kind: "is"; readonly who: HeldPupil }
  | { readonly kind: "ask"; readonly who: HeldPupil; readonly why: "upn" | "look-alike" };

/** Who on record a child of the sheet is. A number that stands with another name and birthday is asked about, as is a look-alike. */
const matchOf = (c: SheetChild, held: Held): Match => {
  const byUpn = namesOneChild(c.upn) ? held.byUpn.get(c.upn) : undefined;
  const alike = held.byChild.get(childKey(recordOf(c))) ?? [];
  const [only] = alike;
  if (byUpn) {
    if (alike.includes(byUpn)) return { kind: "is", who: byUpn };
    // Taken in without the number when somebody said that it was another child's.
    if (only && alike.length === 1 && isTemporary(only.record.upn)) return { kind: "is", who: only };
    const near = byUpn.record.dateOfBirth === c.born || byUpn.record.familyName === c.family;
    return near && !c.upnTwice ? { kind: "is", who: byUpn } : { kind: "ask", who: byUpn, why: "upn" };
  }
  if (!only) return { kind: "none" };
  const sure = alike.length === 1 && (isTemporary(c.upn || undefined) || isTemporary(only.record.upn));
  return sure ? { kind: "is", who: only } : { kind: "ask", who: only, why: "look-alike" };
};

const sameOrNot = (key: string, c: SheetChild, m: Extract<Match, { kind: "ask" }>): ImportQuestion => {
  const name = `${fullName(recordOf(c))}, born ${longDate(c.born)}`;
  const other = `${fullName(m.who.record)}, born ${longDate(m.who.record.dateOfBirth)}`;
  return {
    key,
    says:
      m.why === "upn"
        ? `${name} has the UPN of ${other}.`
        : `${name} is on the list already, with ${m.who.record.upn ? "another UPN" : "no UPN"}.`,
    options: [
      {
        value: "same",
        label:
          "It is the same child: nothing is changed now. Put right what differs, and the next import knows the child",
      },
      {
        value: "other",
        label:
          m.why === "upn" ? "It is another child: take in without the UPN" : "It is another child: take in",
      },
    ],
  };
};

const words: Readonly<Record<string, readonly [Change["what"], string]>> = {
  "given-name": ["name", "First name"],
  "family-name": ["name", "Last name"],
  "date-of-birth": ["born", "Date of birth"],
  upn: ["upn", "UPN"],
  "year-group": ["year", "Year group"],
  sex: ["equality", "Sex"],
  ethnicity: ["equality", "Ethnic background"],
};

const detailChanges = (key: string, before: Answers, after: Answers): readonly Change[] =>
  Object.entries(words).flatMap(([field, [what, label]]) => {
    const [was, is] = [String(before[field] ?? ""), String(after[field] ?? "")];
    if (is === "" || was === is) return [];
    const shown = (value: string): string =>
      field === "date-of-birth" && value ? longDate(value) : value || "none";
    return [{ key: `${key}-${field}`, what, says: `${label}: ${shown(was)} → ${shown(is)}` }];
  });

/** Statuses that the sheet has no column for stay as they are. */
const statusesAfter = (
  before: readonly string[],
  said: Readonly<Record<string, boolean>>,
): readonly string[] => [
  ...before.filter((s) => said[s] !== false),
  ...Object.keys(said).filter((s) => said[s] && !before.includes(s)),
];

const statusChange = (
  key: string,
  before: readonly string[],
  after: readonly string[],
): readonly Change[] => {
  const now = after.filter((s) => !before.includes(s));
  const gone = before.filter((s) => !after.includes(s));
  const says = [
    ...now.map((s) => `now: ${statusWord(s)}`),
    ...gone.map((s) => `no longer: ${statusWord(s)}`),
  ].join("; ");
  return says === "" ? [] : [{ key: `${key}-statuses`, what: "statuses", says: `Statuses ${says}` }];
};

const asWarning = (questions: readonly Question[]): readonly string[] => questions.map((q) => q.says);

const planChild = (c: SheetChild, p: Planning): PlannedChild => {
  const m: Match = c.errors.length > 0 ? { kind: "none" } : matchOf(c, p.held);
  const who = m.kind === "is" ? m.who : undefined;
  const before = who && pupilAnswers(who.pupil, who.record);
  const holder = namesOneChild(c.upn) ? p.held.byUpn.get(c.upn) : undefined;
  const foreign = who !== undefined && holder !== undefined && holder.pupil.id !== who.pupil.id;
  const answers = { ...before, ...answersOf(foreign ? { ...c, upn: "" } : c) };
  const statusesBefore = who?.pupil.statuses ?? [];
  const statuses = statusesAfter(statusesBefore, c.statuses);
  const name = fullName(recordOf(c)) || `Line ${c.lines[0]}`;
  const contacts = planContacts(
    c.contacts,
    {
      key: c.key,
      child: name,
      pupil: who?.pupil.id ?? "",
      before: who?.pupil.contacts ?? [],
      asOf: longDate(p.asOf),
    },
    p.held,
  );
  const born = c.born ? birthRefused(c.born, p.today) : undefined;
  const unusual =
    c.errors.length > 0 || born || (who && before?.["year-group"] === answers["year-group"])
      ? []
      : unusualPupil({ dateOfBirth: c.born, yearGroup: c.year }, p.phase, p.today);
  const back = who?.pupil.leftOn
    ? [
        `On record as having left on ${longDate(who.pupil.leftOn)}. Open the pupil’s page if the child is back.`,
      ]
    : [];
  return {
    ...{ key: c.key, lines: c.lines, name, answers, statuses },
    ...(who ? { pupil: who.pupil.id } : {}),
    ...(before ? { before } : {}),
    ...(m.kind === "ask" ? { perhaps: m.who.pupil.id, question: `${c.key}-who` } : {}),
    errors: [...c.errors, ...(born ? [`${born}.`] : [])],
    warnings: [
      ...c.warnings,
      ...(foreign ? ["Another pupil on record has the UPN of this line: it is left out."] : []),
      ...(c.upnTwice ? ["Another child of the sheet has the same UPN."] : []),
      ...asWarning(unusual),
      ...contacts.warnings,
      ...back,
    ],
    questions: [...(m.kind === "ask" ? [sameOrNot(`${c.key}-who`, c, m)] : []), ...contacts.questions],
    changes: before
      ? [
          ...detailChanges(c.key, before, answers),
          ...statusChange(c.key, statusesBefore, statuses),
          ...contacts.changes,
        ]
      : [],
    contacts: contacts.contacts,
    ...(who ? {} : { says: `${c.year}, ${counted(contacts.contacts.length, "contact")}` }),
  };
};

/** One of the sheet's children with a number that another of them has as well is taken in without it. */
const withoutTwice = (children: readonly SheetChild[], held: Held): readonly SheetChild[] => {
  const seen = new Set<string>();
  return children.map((c) => {
    if (!c.upnTwice || held.byUpn.has(c.upn)) return c;
    if (!seen.has(c.upn)) {
      seen.add(c.upn);
      return c;
    }
    return {
      ...c,
      upn: "",
      warnings: [...c.warnings, `The UPN ${c.upn} is another child’s in this sheet: taken in without it.`],
    };
  });
};

const leftOf = (
  children: readonly PlannedChild[],
  { held, whole, asOf }: Planning,
): readonly PlannedChild[] => {
  if (!whole) return [];
  const named = new Set(children.flatMap((c) => [c.pupil ?? "", c.perhaps ?? ""]));
  return held.all
    .filter(({ pupil }) => !named.has(pupil.id) && pupil.leftOn === undefined)
    .map(({ pupil, record }): PlannedChild => {
      const key = `left-${pupil.id}`;
      const open = pupil.openPlacement !== undefined;
      return {
        ...{
          key,
          lines: [],
          name: fullName(record),
          pupil: pupil.id,
          answers: {},
          statuses: pupil.statuses,
          contacts: [],
          questions: [],
        },
        errors: open
          ? ["Not in the sheet, and a referral or placement is open: end that first, or ask why."]
          : [],
        warnings: [],
        changes: open
          ? []
          : [{ key, what: "left", says: `Not in the sheet: left the school by ${longDate(asOf)}` }],
      };
    });
};

/** Compares a sheet's children with what is on record. Nothing is changed by it. */
export const makePlan = (children: readonly SheetChild[], p: Planning): Plan<PlannedChild> => {
  const planned = withoutTwice(children, p.held).map((c) => planChild(c, p));
  return { children: planned, left: leftOf(planned, p) };
};
