import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { PlacementLetterFacts } from "./facts.ts";

/** An invented placement by agreement. */
export const placementLetterExample: PlacementLetterFacts = {
  school: exampleSchool,
  recipient: { kind: "parent", name: "Ms Ngozi Okafor", address: ["4 Mill Row", "Sandleigh", "ZZ9 7TD"] },
  written: "2026-10-22",
  pupil: { firstName: "Amara", age: "compulsory" },
  route: { kind: "agreement" },
  purpose: "to help Amara feel calm and ready to learn in lessons again",
  reasons: [
    "Amara finds large classes hard at the moment",
    "Extra help in school has not been enough so far",
  ],
  objectives: ["Stay in each lesson from start to finish", "Keep up with English and maths"],
  firstDay: "2026-11-03",
  end: { kind: "last-day", date: "2027-02-12" },
  daysRequired: 26,
  sessions: [
    {
      kind: "two",
      days: ["Tuesday"],
      start: "09:15",
      breakStart: "12:00",
      breakFinish: "12:45",
      finish: "14:45",
    },
    { kind: "one", days: ["Thursday"], start: "09:15", finish: "12:00" },
  ],
  provision: {
    name: "Copse Lane Workshop",
    address: ["Unit 3, Copse Lane", "Sandleigh", "ZZ9 2WP"],
    phone: "01632 960 077",
    reportTo: { name: "Dee Marlow", role: "front desk" },
    responsible: { name: "Jonah Pike", role: "lead tutor" },
  },
  reviews: {
    firstBy: "2026-12-11",
    every: "at least once each half-term",
    how: "We will meet and talk about how each objective is going, and what should change",
    with: ["you", "Amara", "the tutor"],
  },
  bring: ["A packed lunch", "A warm coat", "Closed shoes"],
  transport: "The school minibus leaves from the main gate at 8:40am and comes back at 3:10pm",
  staysOnRoll: true,
  signedBy: exampleSignatory,
};

/** The same as a direction, with a plan for special needs that the local authority keeps. */
export const exampleDirection: PlacementLetterFacts = {
  ...placementLetterExample,
  route: {
    kind: "direction",
    power: { kind: "maintained" },
    approvedBy: "the governing body",
    approvedOn: "2026-10-20",
  },
  purpose: "to help Amara with behaviour, so that lessons at school go well again",
  copiedTo: ["Sandleigh Council, which keeps the education, health and care plan"],
};

/** During a suspension, from its sixth school day on. */
export const exampleSixthDay: PlacementLetterFacts = {
  ...placementLetterExample,
  route: { kind: "sixth-day", sixthDay: "2026-11-03" },
};

/** Mornings only, for a limited time. */
export const examplePartTime: PlacementLetterFacts = {
  ...placementLetterExample,
  route: { kind: "part-time", checks: "each-day" },
  purpose: "to help Amara come back to school step by step after her illness",
  reasons: ["Amara gets tired after a morning of lessons"],
  objectives: ["Stay for lunch from December on", "Be at school full time from February on"],
  provision: {
    ...placementLetterExample.provision,
    name: exampleSchool.name,
    address: exampleSchool.address,
    phone: exampleSchool.contact.phone,
  },
};

/** Three days at school and two at home, as the parents asked. */
export const exampleFlexi: PlacementLetterFacts = {
  ...examplePartTime,
  route: {
    kind: "flexi",
    atHome: "Music, nature study and reading, about four hours a day",
    responsible: "Ms Ngozi Okafor",
    safeguarding: "Ms Lund, safeguarding lead, 01632 960 011",
    noticeWeeks: 4,
  },
  purpose: "to let Amara learn with her family for part of the week, as you asked",
  reasons: ["You asked us for it, and Amara would like it too"],
  objectives: ["Keep up with her class in English and maths"],
};
