import type { Row } from "#promises/obligations/obligation.ts";
import { startOf } from "#streams/placement/facts.ts";
import { givenTo, letterFor, noticeReaders, noticeTo } from "#streams/placement/notice/notice.ts";
import { noticeBlocks, noticeDue } from "../notice-due.ts";

export const letterGivenRows: readonly Row[] = [
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
];
