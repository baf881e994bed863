import { draftDays, importDays, runDays } from "./days-kept.ts";

/** Kinds of records, each with a clock of its own. */
export const recordKinds = [
  "pupil-file",
  "attendance",
  "safeguarding",
  "incidents",
  "files",
  "mails",
  "provider-checks",
  "staff",
  "matters",
  "audit",
  "drafts",
  "imports",
  "runs",
  "logs",
  "backups",
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** How sure its source is: read, second hand, from memory, or our own. */
export type Grade = "read" | "second-hand" | "from-memory" | "our-own";

export type Source = { readonly says: string; readonly clause: string; readonly grade: Grade };

export type Unit = "age" | "years" | "days";

export type KindOfRecord = {
  readonly title: string;
  /** What of it there is here, in plain words. */
  readonly holds: string;
  /** From when the clock runs. */
  readonly from: string;
  readonly unit: Unit;
  readonly period: number;
  readonly source: Source;
  /** Below this no school may go; absent where no law was read that says so. */
  readonly floor?: { readonly is: number; readonly clause: string };
  /**
   * Who ends it: `two`, always two people; `two-or-alone`, by itself where the school has named the kind; `itself`, always by
   * itself, because nobody has to decide anything.
   */
  readonly ends: "two" | "two-or-alone" | "itself";
  /** The school cannot change it here: it is how the product or its host works. */
  readonly fixed?: true;
};

const fileAge: Source = {
  says: "A pupil’s file is kept until the 25th birthday.",
  clause: "retention schedule of a local authority; the IRMS toolkit by its title only",
  grade: "second-hand",
};

/** The periods with the source of each, as data: a school may keep longer, and never shorter than its floor. */
export const kindsOfRecord: Readonly<Record<RecordKind, KindOfRecord>> = {
  "pupil-file": {
    title: "The pupil’s file",
    holds: "Name, date of birth, contacts, referrals, consent, letters, plans, reviews, reports.",
    from: "the pupil’s birth",
    unit: "age",
    period: 25,
    source: fileAge,
    floor: { is: 25, clause: "retention schedule" },
    ends: "two-or-alone",
  },
  attendance: {
    title: "Register entries and their corrections",
    holds: "What providers and staff said of each session, and why an entry was put right.",
    from: "the making of each entry, or of its correction",
    unit: "years",
    period: 6,
    source: {
      says: "Each entry, and each correction, is kept six years from its making.",
      clause: "SI 2024/208",
      grade: "second-hand",
    },
    floor: { is: 6, clause: "SI 2024/208" },
    ends: "two-or-alone",
  },
  safeguarding: {
    title: "Safeguarding and allegations",
    holds: "Concerns, what was done about them, allegations, references to the child-protection file.",
    from: "the pupil’s birth",
    unit: "age",
    period: 25,
    source: {
      says: "A child-protection file is kept until the 25th birthday; an allegation against an adult longer. The text was not read.",
      clause: "KCSIE; retention schedule",
      grade: "from-memory",
    },
    floor: { is: 25, clause: "retention schedule" },
    ends: "two",
  },
  incidents: {
    title: "Serious incidents",
    holds: "What happened at a provider, who was told, and what was done.",
    from: "the pupil’s birth",
    unit: "age",
    period: 25,
    source: {
      says: "A child may claim until three years after the 18th birthday: 21. Kept with the pupil’s file.",
      clause: "Limitation Act 1980 s.28",
      grade: "from-memory",
    },
    floor: { is: 21, clause: "Limitation Act 1980 s.28" },
    ends: "two",
  },
  files: {
    title: "Files of a placement",
    holds: "Certificates, signed papers and scans that were kept as evidence.",
    from: "the pupil’s birth",
    unit: "age",
    period: 25,
    source: { ...fileAge, says: "They are part of the pupil’s file." },
    floor: { is: 25, clause: "retention schedule" },
    ends: "two",
  },
  mails: {
    title: "Copies of mails",
    holds: "What was mailed to parents, providers, officers and staff, with its links masked.",
    from: "the end of the school year in which it was sent",
    unit: "years",
    period: 6,
    source: {
      says: "A claim about what was agreed or told may come within six years.",
      clause: "Limitation Act 1980 s.5",
      grade: "from-memory",
    },
    ends: "two-or-alone",
  },
  "provider-checks": {
    title: "Checks of a provider",
    holds: "The school’s own audits, visits and judgements of a provider, and what the provider told.",
    from: "the end of the last placement there",
    unit: "years",
    period: 6,
    source: {
      says: "A claim about the agreement may come within six years.",
      clause: "Limitation Act 1980 s.5",
      grade: "from-memory",
    },
    ends: "two",
  },
  staff: {
    title: "Staff",
    holds: "Name, job and e-mail address. Who decided what stays, under a number.",
    from: "the day on which they left the list of staff",
    unit: "years",
    period: 6,
    source: {
      says: "A staff record is kept six years after leaving.",
      clause: "retention schedule; Limitation Act 1980 s.5",
      grade: "from-memory",
    },
    ends: "two",
  },
  matters: {
    title: "Requests, complaints and breaches",
    holds:
      "What somebody asked or complained of about data, what went wrong, what was done. One about a pupil goes with the pupil’s file; this clock is for all others.",
    from: "the day on which it was closed",
    unit: "years",
    period: 6,
    source: {
      says: "A claim about how it was answered may come within six years. For breaches no law names a time.",
      clause: "Limitation Act 1980 s.9; UK GDPR art. 33(5)",
      grade: "from-memory",
    },
    ends: "two",
  },
  audit: {
    title: "Who read what",
    holds: "Who opened which pupil’s file, and when. Numbers only, no names.",
    from: "each reading",
    unit: "years",
    period: 6,
    source: { says: "As long as a complaint about it may come.", clause: "", grade: "our-own" },
    ends: "itself",
    fixed: true,
  },
  drafts: {
    title: "Half-filled forms",
    holds: "What somebody typed and has not saved. Sealed: only they can open it.",
    from: "the last typing",
    unit: "days",
    period: draftDays,
    source: { says: "Long enough to come back to it.", clause: "", grade: "our-own" },
    ends: "itself",
    fixed: true,
  },
  imports: {
    title: "Imported sheets",
    holds:
      "A sheet of pupils from the school’s own system, and what it would change. It goes at once when it is taken in.",
    from: "the last step of the import",
    unit: "days",
    period: importDays,
    source: { says: "Long enough to decide what is taken in.", clause: "", grade: "our-own" },
    ends: "itself",
    fixed: true,
  },
  runs: {
    title: "Workflow runs that are over",
    holds: "Which step ran when, and the run’s line in the list. Numbers only, no names.",
    from: "the end of the run",
    unit: "days",
    period: runDays,
    source: {
      says: "As AWS keeps histories: there 90 days whatever is chosen, and the list follows what is chosen.",
      clause: "Step Functions, history retention",
      grade: "read",
    },
    ends: "itself",
  },
  logs: {
    title: "Logs of the system",
    holds: "What the system did, for whoever runs it. Numbers only, no names.",
    from: "each line",
    unit: "days",
    period: 90,
    source: {
      says: "On AWS. On one machine nothing is written to a file but what whoever runs it redirects.",
      clause: "",
      grade: "our-own",
    },
    ends: "itself",
    fixed: true,
  },
  backups: {
    title: "Backups",
    holds: "Everything as it was. What is purged here is still in them until they end.",
    from: "the purge",
    unit: "days",
    period: 35,
    source: {
      says: "AWS goes back 35 days. On one machine enter how long the school keeps copies of the data folder.",
      clause: "point-in-time recovery",
      grade: "read",
    },
    ends: "itself",
  },
};
