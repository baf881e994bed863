import { isDirection } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import { letterInForce } from "#streams/placement/notice/notice.ts";
import { noticeBlocks, noticeDue } from "../notice-due.ts";

/** Outside compulsory school age nobody has the duty, so there is nothing to confirm (catalogue 1N, age). */
const noDuty = (f: Facts): string | undefined => {
  const age = letterInForce(f.placement)?.facts.age;
  return age === undefined || age === "compulsory"
    ? undefined
    : "The pupil is not of compulsory school age on the first day, so nobody has this duty.";
};

export const letterRows: readonly Row[] = [
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
    id: "O23",
    title: "Confirm the parents’ duty to ensure attendance in writing",
    owner: "headteacher",
    phase: "commissioning",
    on: isDirection,
    form: "letter",
    settings: ["notice.fields"],
    notApplicable: noDuty,
    due: (f) => {
      const start = startOf(f.placement);
      return start
        ? { date: start, explanation: ["With the written notice, before the first day."] }
        : undefined;
    },
    met: (f) => {
      const letter = letterInForce(f.placement);
      return letter && { at: letter.issuedAt, version: f.placement.version };
    },
  },
  {
    id: "O34",
    title: "Tell parents how to complain",
    owner: "headteacher",
    phase: "commissioning",
    form: "letter",
    due: "no-day",
    note: "Each letter ends with the way to complain.",
    met: (f) => {
      const letter = f.placement.letters.at(0);
      return letter && { at: letter.issuedAt, version: f.placement.version };
    },
  },
];
