import type { LetterQueue } from "#contracts/service-events/laid-aside.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import type { FailureKind } from "#domain/failures/failure.ts";
import type { OpenFailure } from "#domain/failures/failures.ts";
import { type ObligationId, obligationIds, rowTitle } from "#ids/catalogue.ts";
import { type LetterId, letterIds } from "#ids/letter-id.ts";
import { letterTitle } from "#letters/words.ts";
import { type Phase, phaseNames } from "#streams/placement/phase.ts";
import { questions, type Waiting } from "../views/waiting.ts";

/** Parts of the sweep, as whoever reads of them calls them. */
const partWords = {
  "late-forms": "Forms that were left half-filled, or came after a session had ended, are dropped in time",
  "lost-commits": "Records that lists do not show yet are looked for",
  "lost-runs": "Placements that have stopped by themselves are started again",
  "runs-compared": "The list of workflow runs is compared with the runs themselves",
  "registers-of-today": "Today’s registers are looked through",
  "absences-outside":
    "Social workers and welfare officers are told of absences, and more staff of children whom nobody is looking for",
  "attendance-counted": "Attendance is counted against the school’s limits",
  "provider-faults": "What stops a provider from being used is looked for",
  "standing-links": "Links for every day are ended when an address has changed or no pupil is left",
  "rolls-asked": "Providers are asked for their count of pupils",
  "years-asked": "Providers are asked once a year what of their due diligence is still so",
  "come-of-age": "Pupils who have turned 18 are looked for",
  leavings: "Pupils whose day to leave has come are taken off the lists",
  "duties-reminded": "Owners are reminded of the school’s duties",
  "reasons-owed": "Absences without a reason are looked for",
  "next-days": "The runs of the next school days are started",
  "covers-turned": "Who stands in for whom begins and ends",
  "lapses-warned": "What lapses with providers is warned of",
  "views-compared": "Every record is compared with the lists that show it",
  "failures-healed": "Failures are looked at again",
  "failures-reminded": "Owners are reminded of what failed",
  "operations-told": "The administrator is told, once a week, of what is not as it should be",
  purges: "Purges that two people have agreed on are carried out",
  "purged-again": "What was purged is kept out, also after a backup was restored",
  "ended-by-themselves": "Records whose time is over, of the kinds that the school has named, are purged",
  "overdue-dropped": "Old histories of runs, and old lines of who read what, are dropped",
  imports:
    "Imports and packs of evidence that have stopped go on, and what is left of them is erased in time",
  mails: "Mails that wait are sent",
} as const;

/** What lies in a queue of what was laid aside, as whoever reads of it calls it. */
const queueWords: { readonly [Q in LetterQueue]: string } = {
  "mail-events": "news of mails that arrived or came back",
  "note-failed": "news of a placement that has stopped by itself",
  "note-laid-aside": "news of what was laid aside",
  project: "what follows from a record: lists, mails, wakes",
  "send-mail": "mails that are owed",
  tamper: "a look at a record that somebody changed",
  tick: "the look that starts every five minutes",
  work: "a part of an import, of a pack of evidence or of a comparison",
};

const queueOf = (id: string): string =>
  id in queueWords ? queueWords[id as LetterQueue] : "something that arrived";

export type SweepPart = keyof typeof partWords;

/** What a mail is called. */
export const noticeOf = (id: string): string =>
  letterIds.some((each) => each === id) ? letterTitle(id as LetterId) : "A mail";

const partOf = (id: string): string =>
  id in partWords ? partWords[id as SweepPart] : "A part of the hourly look";

type Said = Pick<OpenFailure, "promise">;

/** Who is told of a suspension, as the title names them. */
const toldOfIt: Readonly<Record<string, string>> = {
  "social-worker": "the social worker",
  "virtual-school-head": "the virtual school head",
};

/** What happened, in one sentence that names nobody. */
const titles: { readonly [K in FailureKind]: (f: Said) => string } = {
  "run-died": () => "A placement has stopped by itself",
  "day-run-died": ({ promise }) => `Providers may not have been asked on ${longDate(promise)}`,
  "mail-back": ({ promise }) => `A mail did not arrive: ${noticeOf(promise)}`,
  "mail-stuck": ({ promise }) =>
    promise ? `A mail cannot be sent: ${noticeOf(promise)}` : "Mails cannot be sent",
  "sweep-failed": ({ promise }) => `This could not be done: ${partOf(promise)}`,
  "not-followed": () => "A record is not shown in the lists yet",
  "call-owed": () => "Ring a parent: their child did not arrive",
  "reason-owed": ({ promise }) =>
    `Enter in the register why children were away on ${longDate(promise)}, and since`,
  "sixth-day-owed": ({ promise }) =>
    promise
      ? `A suspended pupil must be in education from ${longDate(promise)}`
      : "By when education is owed to a suspended pupil is not known",
  "suspension-to-tell": ({ promise }) => `Tell ${toldOfIt[promise] ?? "somebody outside"} of a suspension`,
  "return-talk-owed": ({ promise }) => `Talk with a child who was missing on ${longDate(promise)}`,
  "calendar-refused": () => "The calendar in the school’s file was not taken over",
  "import-failed": () => "An import could not be done to its end",
  "pack-failed": () => "A pack of evidence could not be put together",
  "comparison-failed": () => "What another policy would do could not be worked out",
  "contact-to-judge": () => "Say whether a contact from an import may be contacted",
  "leaver-at-provider": ({ promise }) =>
    `A pupil was to leave the school on ${longDate(promise)}, and a placement is open`,
  "person-to-leave": () => "Somebody has left: record who takes over",
  "laid-aside": ({ promise }) => `Something was laid aside and not done: ${queueOf(promise)}`,
  "asked-to-act": ({ promise }) => `The system administrator asks you to see to: ${askedOf(promise)}`,
};

export const failureTitle = (f: Pick<OpenFailure, "kind" | "promise">): string => titles[f.kind](f);

/** What is asked for: a row of the catalogue, or a question that waits for an answer. */
const askedOf = (id: string): string => {
  if (obligationIds.some((each) => each === id)) return rowTitle(id as ObligationId);
  return id in questions ? `${questions[id as Waiting["purpose"]]} (no answer yet)` : "what is owed";
};

const phaseOf = (id: string): string => (id in phaseNames ? phaseNames[id as Phase] : id);

/** To whom it matters, and what to do about it. */
const acts: { readonly [K in FailureKind]: (f: Said) => string } = {
  "run-died": ({ promise }) =>
    `Nobody is asked or reminded by itself while it stands. It stood at: ${phaseOf(promise)}. The program starts it again within the hour, some times a day. Open the placement and do by hand what is due. If it does not go on, the system administrator looks at its run.`,
  "day-run-died": () =>
    "Open the attendance of that day. Ring each provider whose line is empty, and write down what you are told.",
  "mail-back": () =>
    "Whoever was to get it does not know. Reach the person in another way, and write that down on the page. Mend the address if it is wrong.",
  "mail-stuck": ({ promise }) =>
    `${promise ? "Whoever was to get it does not know yet. If it cannot wait, reach the person in another way." : "Whoever was to get one of these does not know yet. Look at what waits. If it cannot wait, reach the person in another way, and write that down where the mail belongs."} The program tries again every five minutes. The system administrator looks at how mail leaves.`,
  "sweep-failed": () =>
    "The program tries again within the hour. If this stays open, the system administrator looks at the log.",
  "not-followed": () =>
    "It is stored, and lists and other records may not show it. Open the page itself to see it. The program tries again within the hour. If this stays open, the system administrator looks at the log.",
  "call-owed": () =>
    "No mail reaches this person. Ring now, and say: your child was expected at their lessons today and is not there; do you know where your child is? If nobody answers, ring the next number on file, then the safeguarding lead. Write below whom you rang, when, and what you were told. This closes by itself when the child is found.",
  "reason-owed": () =>
    "The school days in which a reason must be found end today or have ended. Ring the parents or the provider, and enter the reason’s code for each pupil, or O where no reason is found. This closes by itself when nothing of those days is open.",
  "sixth-day-owed": ({ promise }) =>
    `${promise ? "Suspensions that follow one another are counted together, and this is their sixth school day." : "The school’s calendar does not reach the sixth school day. Enter the term dates, and count: it may be owed."} Education is owed to a pupil of compulsory school age, full time and suitable, and earlier if it can be. Open the pupil’s page, and open a referral for education from the sixth day. After a permanent exclusion the local authority provides it: tell the authority today. Write below what was arranged.`,
  "suspension-to-tell": () =>
    "The headteacher tells them of every suspension and permanent exclusion without delay. Ring, and write below whom you reached and when.",
  "return-talk-owed": () =>
    "The police were told that this child was missing. Once the child is back, talk with the child, in private and within three days: where they were, with whom, and why they went. Ask the local authority for its own return interview. Record the talk on the child’s page of that day; this closes by itself then.",
  "calendar-refused": () =>
    "The calendar that was there before goes on. Children are at providers, and the file would make it unknown whether there is school on some of the next days: nobody would be asked about them. Put the dates in the file right and start the program again, or enter the change on the page of the calendar.",
  "import-failed": () =>
    "What was taken in before it stopped is on record; the rest is not. Look at the log for the reason, mend it, and send the sheet, or begin the new school year, again: what is on record already is known, and only what is missing is shown.",
  "pack-failed": () =>
    "Nothing of the record was changed, and nothing was handed over. Look at the log for the reason, mend it, and make the pack again.",
  "comparison-failed": () =>
    "Nothing was changed. Look at the log for the reason, mend it, and begin the comparison again.",
  "contact-to-judge": () =>
    "A person of this name or address must not be contacted about another pupil. The import took them in as somebody who must not be contacted here either. Open the pupil’s page: leave it so, or say that it is another person, and write below which.",
  "leaver-at-provider": () =>
    "The pupil stays on the lists, and the provider goes on being asked. Open the placement and record its end; then the pupil has left by itself. If the pupil stays, take the leaving back on the pupil’s page.",
  "person-to-leave": () =>
    "A sheet of all staff does not have them, and whoever sent it says that they have left. Until it is recorded they stay on the list, can sign in, and get tasks. Open the page, see what they owe, and say who takes over. If they are still here, write that below.",
  "laid-aside": () =>
    "Find in the log why it failed, mend that, and have it taken in again; the runbook’s chapter “dead letters” says how. What lies there is kept for 14 days. This closes by itself when nothing lies there any more.",
  "asked-to-act": () =>
    "The administrator sees that it is waited for, and may not do it for you: nothing is answered, waived or put off by this. Open the placement and do it if it is time. If it cannot be done, write below why, and what happens instead. This closes by itself once it is done.",
};

export const failureAct = (f: Pick<OpenFailure, "kind" | "promise">): string => acts[f.kind](f);
