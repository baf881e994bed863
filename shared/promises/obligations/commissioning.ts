import { hasProvider, noticeIsLaw } from "#domain/routes.ts";
import type { Route } from "#domain/rules.ts";
import { answerOf, type Facts, startOf } from "#streams/placement/facts.ts";
import {
  givenByEmail,
  givenTo,
  lastDayForNotice,
  letterFor,
  letterInForce,
  noticeReaders,
  noticeTo,
} from "#streams/placement/notice.ts";
import { authorityRows, providerTermsRows } from "./commissioning-provider.ts";
import type { Block, Due, Row } from "./obligation.ts";

const noticeDue = (f: Facts, about: string): Due | undefined => {
  const last = lastDayForNotice(f, givenByEmail(f.placement, about) ? "email" : "by-hand");
  return last?.kind === "date" ? { date: last.date, explanation: last.explanation } : undefined;
};

const noticeBlocks = (route: Route): Block => (noticeIsLaw(route) ? "law-or-safety" : "process");

/** What the choice of the provider says of money (catalogue O14; CRE 4, TMP 8, TWE 7.3, WBS 4.2). */
const ofMoney: readonly string[] = ["value-note", "budget-line", "approval"];

const isPaidFor = (f: Facts): boolean => {
  const said = Object.values(f.placement.forms.provider?.words ?? {}).flatMap(({ fields }) => fields);
  return (
    answerOf(f.placement, "provider", "weekly-cost") !== "" && ofMoney.every((field) => said.includes(field))
  );
};

export const commissioningRows: readonly Row[] = [
  ...providerTermsRows,
  {
    id: "O14",
    title: "Record cost, budget, approval and value for money",
    owner: "ap-lead",
    phase: "commissioning",
    on: hasProvider,
    blocks: "process",
    form: "provider",
    met: (f) => (isPaidFor(f) ? f.placement.forms.provider : undefined),
  },
  {
    id: "O26",
    title: "Write the notification letter with everything that it must say",
    owner: "headteacher",
    phase: "commissioning",
    blocks: noticeBlocks,
    always: true,
    form: "letter",
    settings: ["notice.fields"],
    due: (f) => noticeDue(f, ""),
    met: (f) => {
      const letter = letterInForce(f.placement);
      return letter && { at: letter.issuedAt, version: f.placement.version };
    },
  },
  {
    id: "O28",
    title: "Tell parents that attendance is expected as at school",
    owner: "headteacher",
    phase: "commissioning",
    form: "letter",
    due: (f) => noticeDue(f, ""),
    met: (f) => {
      const letter = letterInForce(f.placement);
      return letter && { at: letter.issuedAt, version: f.placement.version };
    },
  },
  {
    id: "O25",
    title: "Give the written notice in time",
    owner: "headteacher",
    phase: "commissioning",
    blocks: noticeBlocks,
    always: true,
    form: "letter-given",
    settings: ["notice.minDays"],
    each: (f) => noticeReaders(f.placement).map((c) => c.id),
    due: noticeDue,
    asked: (f, about) => letterFor(f.placement, about) !== undefined,
    met: (f, about) => {
      const letter = letterFor(f.placement, about);
      const given = letter && givenTo(letter, about);
      return letter && given && noticeTo(f, about) === "in-time"
        ? { at: letter.issuedAt, version: given.version }
        : undefined;
    },
    notApplicable: (f) => (startOf(f.placement) ? undefined : "No start is recorded yet."),
  },
  ...authorityRows,
];
