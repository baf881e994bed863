import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { counted, shortDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { addSchoolDays, plusDays } from "#domain/calendar/school-days.ts";
import type { Due } from "./obligation.ts";

/**
 * The product's own targets in school days, where no clause sets a date: they order the task lists and start
 * reminders, and never make anything unlawful. Judged and recorded here, as the catalogue asks.
 */
export const targets = {
  contactsAfterOpening: 5,
  referralAfterOpening: 10,
  meetingAfterReferral: 10,
  decisionAfterMeeting: 5,
  decisionConfirmed: 2,
  addressRisk: 2,
  readableLetters: 5,
  providerAfterDecision: 10,
  timetableAfterProvider: 5,
  consentAfterAsking: 5,
  consentNudgeAfter: 2,
  evidence: 5,
  providerAnswer: 5,
  authorityHears: 2,
  lookedAtAnew: 3,
  linkLifeAfterDue: 20,
  replyToParent: 2,
  complaintAnswered: 10,
  refusalDocumented: 3,
  endAfterDecision: 2,
  emergencyReview: 1,
  changeRecorded: 5,
  formalReview: 10,
  requestedReview: 15,
  formalDecision: 5,
  reportChecked: 5,
  incidentDecided: 1,
  rightsActedOn: 2,
  attendanceActedOn: 5,
  earlyHelp: 10,
  daysMovedTold: 1,
  takenBackTold: 1,
  paperGiven: 2,
  providerFaulted: 1,
  safeguardingReference: 1,
  closerLook: 10,
  staffConfirmed: 5,
  statusesChecked: 10,
  pupilViews: 5,
  returnMeeting: 5,
  returnStep: 3,
  destinationAfterEnd: 10,
  evaluation: 15,
  protectionFile: 5,
  protectionReceipt: 5,
  pupilRecord: 15,
  dataReturned: 10,
  shownBefore: 10,
} as const;

/** So many school days after a day; plain days where the calendar does not reach, and the explanation says so. */
export const schoolDaysAfter = (
  calendar: SchoolCalendar | undefined,
  from: string,
  count: number,
  since: string,
): Due => {
  const found = calendar ? addSchoolDays(calendar, from, count) : undefined;
  if (found?.kind === "found")
    return {
      date: found.date,
      explanation: [
        `${counted(count, "school day")} after ${since} on ${shortDate(from)}. This is the product's target, not a rule of law.`,
      ],
    };
  const date = plusDays(from, Math.ceil((count * 7) / 5));
  return {
    date,
    explanation: [
      `${counted(count, "school day")} after ${since} on ${shortDate(from)}, counted without the calendar, which does not reach that far. Enter the term dates.`,
    ],
  };
};

export const dateOf = (at: string): string => londonDate(at);
