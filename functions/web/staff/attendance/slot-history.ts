import { wordsOf } from "#casework/commit/kept-words.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import type { StaffContext } from "#door/context.ts";
import { codeOf } from "#streams/register/codes.ts";
import type { OutsideNote } from "#streams/register/state.ts";
import { clockTime } from "#ui/dates.ts";
import { stepTitles } from "./search.tsx";
import type { LoadedSlot } from "./slot-load.ts";
import { outsideNames } from "./tell-outside.tsx";
import { entryWords, londonTime } from "./words.ts";

type Line = { readonly at: string; readonly text: string; readonly said: string };

const toldHow = { tap: "by mail, sent by hand", time: "by mail, sent by itself", phone: "by phone" } as const;

/** When somebody outside was to be told, when they were and by whom, and that the child was found. */
const outsideLines = (n: OutsideNote, who: (by: string) => string): readonly Line[] => {
  const name = outsideNames[n.whom];
  const { told } = n;
  const mailed = told && told.how !== "phone" && told.contacts.length === 0;
  return [
    { at: n.owedAt, text: `A notice to ${name} waits until ${londonTime(n.sendAt)}`, said: "" },
    ...(told
      ? [
          {
            at: told.at,
            text: mailed
              ? `No e-mail address for ${name}: staff were told to ring at ${londonTime(told.at)}`
              : `${name.replace(/^t/, "T")} was told ${toldHow[told.how]} at ${londonTime(told.at)} (${who(told.by)})`,
            said: "",
          },
        ]
      : []),
    ...(n.foundAt
      ? [{ at: n.foundAt, text: `${name.replace(/^t/, "T")} was told that we know more`, said: "" }]
      : []),
  ];
};

const parentsWords = {
  absent: "Parents written to about the absence",
  found: "Parents told that all is well",
  "left-early": "Parents told that the pupil left early",
  closed: "Parents told that the provider is closed",
} as const;

/** Everything that was said and decided, earliest first: nothing is ever taken out. */
export const historyOf = async (c: StaffContext, l: LoadedSlot): Promise<readonly Line[]> => {
  const words = async (...kept: Parameters<typeof wordsOf>[2]) =>
    c.sees("attendance.words")
      ? Object.values(await wordsOf(c.deps, c.scope, kept)).filter((w) => w !== "")
      : [];
  const people = await staffMembersOf(
    c.deps,
    c.scope,
    [
      ...l.slot.entries,
      ...l.slot.reasons,
      ...l.slot.settled,
      ...l.slot.entered,
      ...(l.slot.takenOn ?? []),
      ...(l.slot.searched ?? []),
      ...l.slot.outside.flatMap((n) => n.told ?? []),
    ].map((e) => e.by),
  );
  const who = (by: string) =>
    people.get(by)?.name ?? (by === "system" ? "Waymark" : (l.provider?.name ?? "Waymark"));
  const entries = l.slot.entries.map(async (e) => ({
    at: e.at,
    text: `${entryWords(e)} (${who(e.by)})`,
    said: (await words(e.name, e.words, e.why)).join(" – "),
  }));
  const reasons = l.slot.reasons.map(async (r) => ({
    at: r.at,
    text: `${r.code ? `Reason ${r.code}: ${codeOf(r.code)?.title ?? ""}` : "Reason taken back"}, recorded at ${londonTime(r.at)} (${who(r.by)})`,
    said: (await words(r.words)).join(" – "),
  }));
  const told = l.slot.parentsTold.map(async (t) => ({
    at: t.at,
    text: `${parentsWords[t.what]} at ${londonTime(t.at)}`,
    said: "",
  }));
  const settled = l.slot.settled.map(async (s) => ({
    at: s.at,
    text: `${s.code ? `Code ${s.code} decided on: ${codeOf(s.code)?.title ?? ""}` : "Decision on the code taken back"}, recorded at ${londonTime(s.at)} (${who(s.by)})`,
    said: (await words(s.words)).join(" – "),
  }));
  const entered = l.slot.entered.map(async (e) => ({
    at: e.at,
    text: `Entered as ${e.code} in the school’s register at ${londonTime(e.at)} (${who(e.by)})`,
    said: "",
  }));
  const takenOn = (l.slot.takenOn ?? []).map(({ at, by }) => ({
    at,
    text: `${who(by)} is on it, since ${londonTime(at)}`,
    said: "",
  }));
  const searched = (l.slot.searched ?? []).map(async (s) => ({
    at: s.at,
    text: `${stepTitles[s.step]} at ${clockTime(s.doneAt)}, recorded at ${londonTime(s.at)} (${who(s.by)})`,
    said: (await words(s.words)).join(" – "),
  }));
  const outside = l.slot.outside.flatMap((n) => outsideLines(n, who));
  const lines = await Promise.all([
    ...entries,
    ...reasons,
    ...settled,
    ...told,
    ...entered,
    ...takenOn,
    ...searched,
    ...outside,
  ]);
  return lines.toSorted((a, b) => (a.at < b.at ? -1 : 1));
};
