import { noticeIsLaw } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { givenByEmail, lastDayForNotice } from "#streams/placement/notice/notice.ts";
import type { Block, Due } from "../obligations/obligation.ts";

export const noticeDue = (f: Facts, about: string): Due | undefined => {
  const last = lastDayForNotice(f, givenByEmail(f.placement, about) ? "email" : "by-hand");
  return last?.kind === "date" ? { date: last.date, explanation: last.explanation } : undefined;
};

export const noticeBlocks = (route: Route): Block => (noticeIsLaw(route) ? "law-or-safety" : "process");
