import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The cases that catch schools out (obligations 4.1), each with the tests that tell it: file under `test/`, and title. */
const cases: Readonly<Record<string, readonly (readonly [file: string, title: string])[]>> = {
  "a mail scanner opens links and presses buttons": [
    ["journeys/scanner", "running scripts and pressing every button changes nothing"],
    ["functions/links/pack-code", "is sent to nobody who does not say who asks: programs press every button"],
  ],
  "a link is used twice, after its end, or is not one of ours": [
    [
      "journeys/scanner",
      "a revoked one and an expired one are as those that never were, for reading and for sending",
    ],
    ["functions/links/many", "given the form of another address, or of another browser, refuses it"],
    ["functions/links/forged", "is revoked the moment its reader may no longer be contacted"],
  ],
  "two replies conflict": [
    [
      "shared/streams/register/answering",
      "that says the contrary leaves the answers in dispute until staff have checked",
    ],
    ["gate/runs/wakes", "that contradict each other leave the later one standing"],
  ],
  "a reply is for a session to come, or for one that is cancelled": [
    [
      "shared/streams/register/answering",
      "of a presence is refused before the session has begun; an absence is taken",
    ],
    [
      "shared/streams/register/answering",
      "about a session that the pupil does not have is refused: half a day is asked as half a day",
    ],
  ],
  "a placement ends while a chaser is pending": [
    [
      "shared/streams/register/chasing",
      "stops asking about a session that is cancelled or a placement that has ended",
    ],
  ],
  "the start moves after the notice was given": [
    [
      "shared/streams/placement/notice/letter",
      "no longer stands once the start has moved: it is owed again, and the new letter names the one it replaces",
    ],
  ],
  "a parent has no e-mail": [
    ["shared/streams/placement/notice/papers", "waits to be printed and given, and stays until it is"],
  ],
  "separated parents: one consents, one refuses": [
    [
      "shared/streams/placement/judge",
      "does not go on while two parents disagree, and goes on when the one who refused agrees after all",
    ],
  ],
  "consent is withdrawn under way": [
    ["gate/family/asked-there", "is the latest answer: the school hears of it, and she gets a receipt"],
  ],
  "a status is gained under way": [
    [
      "shared/streams/placement/pupil/rights",
      "%s is looked at by the safeguarding lead, who hears of it at once",
    ],
    [
      "shared/streams/placement/reviews/reviews",
      "name the social worker, the designated teacher and the virtual school of a child who gained that status",
    ],
  ],
  "a provider's fifth full-time pupil": [
    [
      "shared/streams/provider/registration",
      "turns on the fifth full-time pupil, or the first who has a plan or is looked after, of all commissioners",
    ],
  ],
  "insurance, checks or audit lapse under way": [
    [
      "gate/provider/provider-records",
      "is told to the AP lead by mail 60, 30 and 7 days before and once it has lapsed, and stands under Today",
    ],
    ["shared/streams/provider/lapses", "goes once at 60, 30 and 7 days, and once when it has lapsed"],
  ],
  "a provider is closed for the day": [
    ["gate/week/provider-closed", "A provider that closes on the day (K7, K6)"],
  ],
  "a snow day": [["gate/week/snow-day", "A snow day in one act (K6, K2.3)"]],
  "two providers in one week": [
    [
      "gate/week/shared-week",
      "share it session by session; what overlaps is refused with the days of the other placement",
    ],
    ["shared/domain/week/own-times", "two providers and school make up each of two weeks"],
  ],
  "the morning at school and the afternoon at the provider": [
    [
      "shared/streams/register/whereabouts",
      "from half past ten to half past one: at midday there, and not before or after",
    ],
  ],
  "a pupil who is not of compulsory school age": [
    ["shared/streams/register/suspended", "An absence of a pupil who is not of compulsory school age"],
    [
      "functions/staff/attendance/timetables",
      "suggests C2 where a part-time timetable leaves the pupil away, X outside compulsory school age",
    ],
  ],
  "a placement over the summer and longer than a run may live": [
    [
      "gate/runs/roll-over",
      "is handed over to a second run before day 301 and goes on, with nothing said twice",
    ],
    [
      "gate/years/new-year",
      "says which placements cross the summer, and lets a leaver leave once the placement has ended",
    ],
  ],
  "a part-time timetable, and a pupil registered elsewhere too": [
    ["gate/week/own-timetable", "a part-time timetable"],
    [
      "shared/domain/week/week",
      "leaves the rest of the week to a part-time timetable or to home, and counts neither as a gap",
    ],
  ],
  "a suspension during a placement": [
    [
      "shared/streams/register/suspended",
      "is E from when the suspension is known, and asked about once it is taken back",
    ],
    [
      "gate/running/ending",
      "by a suspension of the pupil: the register names the child, and nobody is asked",
    ],
  ],
  "a concern about safety in a reply to a review": [
    ["gate/reviews/invited", "about safety goes to the safeguarding lead, whose words nobody else reads"],
  ],
  "a third formal review": [
    [
      "shared/streams/placement/reviews/reviews",
      "the third without improvement prompts a decision and ends nothing; improvement begins the count anew",
    ],
  ],
  "somebody with two roles would approve what they proposed": [
    [
      "shared/streams/placement/consent/deciding",
      "is never nobody: a named alternate stands in where the one who decides has referred the pupil (1N)",
    ],
    ["shared/contracts/permissions", "give somebody with two roles what either gives, and no more"],
  ],
  "the clocks change": [
    ["shared/streams/register/answering", "is judged by London's clock on both sides of the clock change"],
    ["shared/casework/mail/mornings", "crosses the night in which the clocks change"],
  ],
  "a pupil is referred twice": [
    ["functions/staff/pupil/pupils", "opens one referral, however often the button is pressed"],
    ["functions/staff/pupil/pupils", "opens a second one beside it, once it is said why"],
  ],
  "a pupil leaves the school": [
    [
      "gate/years/leaving",
      "on a day to come is planned, seen on the page, and has left by itself on that day",
    ],
  ],
  "the letter to a parent comes back a day before the start": [
    [
      "shared/streams/placement/notice/letter",
      "counts an e-mail only where e-mailed notices were agreed, and a bounce takes it back",
    ],
    ["shared/streams/placement/notice/papers", "is owed in place of a mail that came back"],
  ],
  "a letter is sent, delivered and given at different times": [
    ["functions/mail-events/record", "that it was delivered is recorded once (K1.3)"],
    [
      "shared/streams/placement/notice/letter",
      "a posted letter counts from its deemed delivery, and one posted too late leaves the notice owed",
    ],
  ],
};

const said = (file: string): string =>
  readFileSync(new URL(`../../../${file}.test.ts`, import.meta.url), "utf8");

describe("Each case that catches schools out is told by a test", () => {
  it.each(Object.entries(cases))("%s", (_, tests) => {
    expect(tests.filter(([file, title]) => !said(file).includes(title))).toEqual([]);
  });
});
