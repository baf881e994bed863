import type { Owed } from "#casework/views/owed.ts";
import type { PlacementRow } from "#casework/views/placement-rows.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { formOfPurpose, startOf } from "#streams/placement/facts.ts";
import { letterInForce } from "#streams/placement/notice/notice.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import { offered } from "#streams/placement/provider/pack.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Plan } from "../school/plan.ts";
import { formNow, issuingLetter, type Receipt, recording } from "./acts.ts";
import type { Known } from "./filling.ts";
import { datesFrom, knownFor } from "./knowing.ts";
import { doneOn } from "./promptness.ts";
import { forgets, openQuestions } from "./providers.ts";
import {
  chanceOn,
  closedRows,
  type Doing,
  holderOf,
  openRows,
  placementOf,
  type Stage,
  send,
} from "./stage.ts";

/** Forms that staff never take from the list by themselves. */
const notTaken: readonly string[] = ["referral", "end"];
const byProvider: readonly string[] = Object.values(formOfPurpose);

/** Records one form of a placement as the holder of a role. */
const records = async (
  stage: Stage,
  p: Placement,
  form: string,
  known: Known,
  day: string,
  by: string,
): Promise<Receipt | undefined> => {
  const made = await formNow(stage.world.deps("staff"), stage.at, p, form);
  if (!made) return undefined;
  const acting = { at: stage.at, command: `${p.id}-${form}-${day}-v${p.version}`, by };
  const all = { ...known, ...stage.script?.knows(made, { day, pupil: p.pupil, placement: p }) };
  const act = recording(acting, p.id, made, all, day, chanceOn(stage, acting.command));
  return send(stage, "staff", form, act);
};

/** Consent is recorded by staff where it cannot come by mail, or where the parents were rung at last. */
const consentIsLate = (p: Placement, task: Owed): boolean => {
  const ask = p.asks.findLast((each) => each.to === task.about && !each.withdrawn);
  const contact = p.contacts.find((each) => each.id === task.about);
  return contact?.channel === "paper" || (ask?.escalated ?? false);
};

/** London date on which the provider was last sent the pack. */
const packSentOn = (p: Placement): string => londonDate(offered(p)?.at ?? p.openedAt);

/** Whether the letter that was written last has been issued, so that what is owed is another. */
const wasIssued = (p: Placement): boolean => {
  const [written, issued] = [p.forms.letter?.at ?? "", letterInForce(p)?.issuedAt ?? ""];
  return written <= issued;
};

const mayDo = (p: Placement, task: Owed, day: string): boolean => {
  if (notTaken.includes(task.form) || byProvider.includes(task.form)) return false;
  if (task.form === "consent-received") return consentIsLate(p, task);
  if (task.form === "arrival") return startOf(p) <= day;
  if (task.form === "letter" && p.forms.letter) return wasIssued(p);
  if (task.form === "checks-judged" && !checksReply(p)) return false;
  if (task.form === "pack-again") return plusDays(packSentOn(p), 6) <= day;
  return true;
};

const aboutOf = (p: Placement, task: Owed): Known => {
  const ask = p.asks.findLast((each) => each.to === task.about && !each.withdrawn);
  return { ...(ask ? { ask: ask.id } : {}), ...(task.about ? { to: task.about, about: task.about } : {}) };
};

const seenAs = (row: PlacementRow, task: Owed): string => `${row.id} ${task.key} ${task.due}`;

/** What was recorded and stays on the list all the same (a notice that was given too late) is left for a while. */
const leaves = (stage: Stage, row: PlacementRow, task: Owed, day: string): void =>
  void stage.seen.set(seenAs(row, task), plusDays(day, 30));

const later = (a: string, b: string): string => (a > b ? a : b);

const isDue = (stage: Stage, row: PlacementRow, task: Owed, day: string): boolean => {
  const key = seenAs(row, task);
  const since = stage.seen.get(key) ?? day;
  stage.seen.set(key, since);
  if (since > day) return false;
  const { script } = stage;
  if (script?.leaves(task.form, { day, pupil: row.pupil })) return false;
  if (script) return day >= plusDays(later(since, task.opens), script.takes(task.form, row.pupil));
  return doneOn(stage, row.id, task, since) <= day;
};

const worksOn = async (stage: Stage, row: PlacementRow, plan: Plan, day: string): Promise<void> => {
  const done = new Set<string>();
  for (const task of row.owed) {
    const what = `${task.form} ${task.about}`;
    if (done.has(what) || !isDue(stage, row, task, day)) continue;
    done.add(what);
    const p = await placementOf(stage, row.id);
    if (!mayDo(p, task, day)) continue;
    const known = { ...knownFor(plan, task, day), ...aboutOf(p, task) };
    const receipt = await records(stage, p, task.form, known, day, holderOf(stage, task.owner));
    // Where a year is counted a refusal is left as well; where a school is looked at it is tried again.
    if (!stage.script || receipt === "recorded") leaves(stage, row, task, day);
  }
};

/** A provider that has forgotten a mailed question is rung once staff have been told, and what it says is written down. */
const rings = async (stage: Stage, row: PlacementRow, plan: Plan, day: string): Promise<void> => {
  const p = await placementOf(stage, row.id);
  for (const ask of openQuestions(p)) {
    const isTold = ask.purpose === "data-returned" ? ask.nudges > 0 : ask.escalated;
    if (!isTold || !forgets(stage, ask)) continue;
    const form = formOfPurpose[ask.purpose];
    await records(stage, p, form, knownFor(plan, { form, due: "" }, day), day, holderOf(stage, "ap-lead"));
  }
};

/** Where all is not ready in time, the first day is put off. */
const putsOff = async (stage: Stage, row: PlacementRow, plan: Plan, day: string): Promise<void> => {
  const waits = ["consent", "checks", "commissioning"].includes(row.phase);
  if (!waits || plan.route === "sixth-day" || row.start === "" || row.start > plusDays(day, 5)) return;
  const p = await placementOf(stage, row.id);
  if (letterInForce(p)) return;
  await records(stage, p, "timetable", datesFrom(plan, day), day, holderOf(stage, "ap-lead"));
};

/** The end, as agreed or earlier; whatever becomes of the placement in the meantime. */
const ends = async (stage: Stage, row: PlacementRow, plan: Plan, day: string): Promise<void> => {
  const on = plan.endsEarly ?? (row.end || plan.end);
  const over = row.phase === "active" || day >= plan.end;
  if (row.phase === "reintegration" || !over || day < on) return;
  const p = await placementOf(stage, row.id);
  if (p.forms.end) return;
  const why = row.phase === "active" ? plan.why : "not-going-ahead";
  await records(stage, p, "end", { "last-day": day, why }, day, holderOf(stage, "ap-lead"));
};

/** What some placements bring: a change of sessions, a concern. */
const befalls = async (stage: Stage, row: PlacementRow, plan: Plan, day: string): Promise<void> => {
  if (row.phase !== "active") return;
  if (plan.concern === day) {
    const p = await placementOf(stage, row.id);
    await records(stage, p, "concern", { "by-word": "yes" }, day, holderOf(stage, "key-contact"));
  }
  if (plan.changes === day) {
    const p = await placementOf(stage, row.id);
    const from = datesFrom(plan, day).start ?? day;
    const known = { ...plan.week, monday: "none", from, end: row.end, agreed: ["in-writing"] };
    await records(stage, p, "sessions-changed", known, day, holderOf(stage, "ap-lead"));
  }
};

/** Where it presses, staff look again at what is on the lists of these pupils. */
export const presses = (at: string, isPressing: (plan: Plan) => boolean): Doing => ({
  at,
  does: async (stage, day) => {
    for (const row of await openRows(stage)) {
      const plan = stage.plans.get(row.pupil);
      if (plan && isPressing(plan)) await worksOn(stage, row, plan, day);
    }
  },
});

/** Staff take on what is on their lists, each task when they get round to it. */
export const office: Doing = {
  at: "10:40",
  does: async (stage, day) => {
    for (const row of await closedRows(stage)) {
      const plan = stage.plans.get(row.pupil);
      if (!plan) continue;
      await worksOn(stage, row, plan, day);
      await rings(stage, row, plan, day);
    }
    for (const row of await openRows(stage)) {
      const plan = stage.plans.get(row.pupil);
      if (!plan) continue;
      await worksOn(stage, row, plan, day);
      await rings(stage, row, plan, day);
      await putsOff(stage, row, plan, day);
      await befalls(stage, row, plan, day);
      await ends(stage, row, plan, day);
    }
  },
};

/** What must be there before a letter; while one of them is on the list, the head does not try. */
const beforeLetter = [
  "provider-agreement",
  "information-shared",
  "emergency-sheet",
  "risk-assessment",
  "plan",
];

/** The head issues each letter that is written, once nothing is missing. */
export const head: Doing = {
  at: "16:00",
  does: async (stage, day) => {
    for (const row of await openRows(stage)) {
      const waits = ["commissioning", "active"].includes(row.phase);
      if (!waits || row.owed.some((o) => beforeLetter.includes(o.form))) continue;
      const p = await placementOf(stage, row.id);
      if (!p.forms.letter || p.forms.end || wasIssued(p)) continue;
      const acting = { at: stage.at, command: `${p.id}-issue-${day}`, by: holderOf(stage, "headteacher") };
      await send(stage, "staff", "letter issued", issuingLetter(acting, p.id));
    }
  },
};
