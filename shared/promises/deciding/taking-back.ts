import type { Temporal } from "temporal-polyfill";
import { longDate } from "#domain/calendar/date-words.ts";
import { instantFrom, londonDate } from "#domain/calendar/london.ts";
import { isToStaff, type Words } from "#domain/commit.ts";
import { type Decision, decided, type Refusal, refuse } from "#domain/decision.ts";
import { isFormId } from "#ids/promise-id.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import type { TakenBackEvent } from "#streams/placement/events/taken-back.ts";
import { evolvePlacement, foldPlacement, type PlacementCommit } from "#streams/placement/evolve/evolve.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { aboutForm } from "../abouts.ts";
import { goesBack, reopensBeforeStart } from "../gate/going-back.ts";
import { notTaken } from "../not-taken.ts";
import { blocking, obligationsOf } from "../obligations/obligations-of.ts";
import { staysBecause } from "./stays.ts";

export type TakingBack = {
  readonly form: string;
  /** The how-manyeth record of its form, from 1. */
  readonly nth: number;
  readonly by: string;
  /** All that is on record, up to the version of the facts. */
  readonly commits: readonly PlacementCommit[];
  /** The facts of a placement as it stood at an instant. */
  readonly factsAt: (p: Placement, at: Temporal.Instant) => Facts;
};

const isOutside = (p: Placement, by: string): boolean =>
  by === toProvider || p.contacts.some((c) => c.id === by);

const on = (at: string): string => longDate(londonDate(at));

type Found = {
  readonly f: Facts;
  readonly t: TakingBack;
  readonly record: Recorded;
  readonly commit: PlacementCommit;
  readonly later: readonly PlacementCommit[];
};

/** The event, with what of its mails and letters has gone and what has not. */
const eventOf = ({ f, t, record, commit }: Found, why: Words): TakenBackEvent => {
  const { mails, papers } = f.placement;
  const gone = (key: string): boolean => ["sent", "delivered"].includes(mails[key]?.state ?? "");
  const printed = commit.events.flatMap((e) => (e.type === "paper-owed" ? [{ key: e.key, to: e.to }] : []));
  const given = (key: string): boolean => papers.some((p) => p.key === key && p.given !== undefined);
  const owed = [...commit.owes.map(({ key, to }) => ({ key, to })), ...printed];
  const reached = owed.filter(({ key }) => gone(key) || given(key));
  const told = reached.map(({ to }) => to).filter((to) => !isToStaff(to));
  return {
    type: "form-taken-back",
    form: t.form,
    of: record.version,
    why,
    unsent: owed.filter((m) => !reached.includes(m) && !mails[m.key]).map(({ key }) => key),
    told: [...new Set(told)],
  };
};

/** It was recorded with more than its own words: what else began then does not end with it. */
const withMore = ({ commit }: Found): Refusal | undefined =>
  commit.events.every((e) => ["form-submitted", "paper-owed", "paper-given"].includes(e.type)) &&
  commit.events.filter((e) => e.type === "form-submitted").length === 1
    ? undefined
    : refuse("More began with it than its own record. Record what is right now.");

const ofItself = ({ f, t, record }: Found): Refusal | undefined => {
  const stays = staysBecause(t.form);
  if (stays) return refuse(stays);
  if (f.placement.phase === "closed") return refuse("The placement is closed. What was recorded stays.");
  if (isOutside(f.placement, record.by))
    return refuse("It came from outside the school, and stays as it came.");
  if ((record.corrections ?? []).length > 0)
    return refuse("It has been put right since. Put it right again instead.");
  const last = recordsOf(f.placement, t.form).at(-1);
  return last && last !== record
    ? refuse(`The same was recorded again on ${on(last.at)}. Take that back first.`)
    : undefined;
};

/** The placement as it stood before each later commit, with the record and without it. */
const replayed = ({ f, t, record, later }: Found, event: TakenBackEvent) => {
  let so = foldPlacement(
    f.placement.id,
    t.commits.filter((c) => c.version <= record.version),
  );
  return later.map((commit) => {
    const before = so;
    so = foldPlacement(f.placement.id, [commit], before);
    const meta = { at: commit.at, by: t.by, version: commit.version };
    const facts = (p: Placement) => t.factsAt(p, instantFrom(commit.at));
    return { commit, with: facts(before), without: facts(evolvePlacement(before, event, meta)) };
  });
};

/** A later record that would not have been taken without this one: it stands on it. */
const stoodOn = (found: Found, event: TakenBackEvent): Refusal | undefined => {
  for (const { commit, with: w, without } of replayed(found, event)) {
    for (const e of commit.events) {
      if (e.type !== "form-submitted" || e.form === found.t.form) continue;
      // What was itself taken back stands on nothing any more.
      if (!recordsOf(found.f.placement, e.form).some((r) => r.version === commit.version)) continue;
      const form = e.form.split(".")[0] ?? "";
      if (!isFormId(form)) continue;
      const said = Object.values(e.words).flatMap((each) => each.fields);
      const sent = { form, answers: e.answers as never, said, by: commit.by };
      if (notTaken(form, w, sent) !== undefined || notTaken(form, without, sent) === undefined) continue;
      const what = `“${aboutForm(form)?.recordedAs ?? form}” of ${on(commit.at)}`;
      return isOutside(found.f.placement, commit.by)
        ? refuse(`Somebody outside the school has acted on it: ${what}. Record what is right now.`)
        : refuse(`${what} stands on it. Take that back first.`);
    }
  }
  return undefined;
};

/** Whether somebody outside has answered, signed or been given the letter since a version. */
const actedOutside = (p: Placement, since: number): boolean =>
  p.asks.some((ask) => ask.answers.some((a) => a.version > since)) ||
  Object.values(p.history).some((all) => all?.some((r) => r.version > since && isOutside(p, r.by))) ||
  p.letters.some((l) => l.version > since || l.given.some((g) => g.version > since)) ||
  p.pack.openings.some((o) => o.version > since);

/** Terms that others have answered since do not change under them unseen. */
const onItsTerms = ({ f, record }: Found): Refusal | undefined =>
  f.placement.terms.some((term) => term.version === record.version) &&
  (f.placement.terms.at(-1)?.version !== record.version || actedOutside(f.placement, record.version))
    ? refuse(
        "It changed what others have agreed to or been told since. Record it again, with what is right, so that they hear of it.",
      )
    : undefined;

/** What its being on record carried: the letter to the parents, and phases that it completed. */
const carried = ({ f, record, later }: Found, after: Facts): Refusal | undefined => {
  const [now, then] = [obligationsOf(f), obligationsOf(after)];
  const opens = (phase: Parameters<typeof blocking>[1]): boolean => {
    const before = blocking(now, phase).map((o) => o.key);
    return blocking(then, phase).some((o) => !before.includes(o.key));
  };
  const beforeStart = (["referral", "consent", "checks", "commissioning"] as const).some(opens);
  const letter = f.placement.letters.find((l) => l.version > record.version);
  if (letter && beforeStart)
    return refuse(
      `The letter of ${on(letter.issuedAt)} was written on it. Record it again, with what is right.`,
    );
  const left = later.find((c) => c.events.some((e) => e.type === "gate-closed" && opens(e.phase)));
  if (!left) return undefined;
  const back =
    after.placement.phase === "active"
      ? reopensBeforeStart(after, then) && "commissioning"
      : goesBack(after, then);
  return back && !actedOutside(f.placement, left.version)
    ? undefined
    : refuse(
        `The placement has gone on to “${phaseNames[f.placement.phase]}” because of it. Record it again, with what is right.`,
      );
};

/** Why a record cannot be taken back, or what taking it back does. */
const judged = (f: Facts, t: TakingBack, why: Words): Refusal | TakenBackEvent => {
  const record = recordsOf(f.placement, t.form)[t.nth - 1];
  const commit = t.commits.find((c) => c.version === record?.version);
  if (!record || !commit) return refuse("There is no such record to take back.");
  const found = { f, t, record, commit, later: t.commits.filter((c) => c.version > record.version) };
  const event = eventOf(found, why);
  const after = () =>
    t.factsAt(
      evolvePlacement(f.placement, event, {
        at: f.now.toString(),
        by: t.by,
        version: f.placement.version + 1,
      }),
      f.now,
    );
  return (
    ofItself(found) ??
    withMore(found) ??
    onItsTerms(found) ??
    stoodOn(found, event) ??
    carried(found, after()) ??
    event
  );
};

/** Who outside would have to hear of it; or why the record stays. */
export const lookBack = (f: Facts, t: TakingBack): Refusal | Pick<TakenBackEvent, "told" | "unsent"> => {
  const event = judged(f, t, { vault: "", hash: "", fields: [] });
  return "kind" in event ? event : { told: event.told, unsent: event.unsent };
};

/**
 * Takes a record back that was a mistake, where nobody outside has acted on it and nothing later stands on it: the commit
 * stays, the record counts no more, and everything that is worked out follows.
 */
export const takeBack = (f: Facts, t: TakingBack, why: Words): Decision<PlacementEvent> => {
  const event = judged(f, t, why);
  return "kind" in event ? event : decided([event]);
};
