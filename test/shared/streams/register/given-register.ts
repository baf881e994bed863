import type { Temporal } from "temporal-polyfill";
import { londonInstant } from "#domain/calendar/london.ts";
import type { Decision } from "#domain/decision.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import { answerRegister } from "#streams/register/decide/answering.ts";
import { chaseRegister } from "#streams/register/decide/chasing.ts";
import { openRegister } from "#streams/register/decide/opening.ts";
import type { Tellable } from "#streams/register/decide/telling.ts";
import type { Expected, Mark, RegisterEvent, ReplyChannel } from "#streams/register/events.ts";
import { foldRegister, type RegisterCommit } from "#streams/register/evolve.ts";
import { standingOf } from "#streams/register/standing.ts";
import { type Register, slotOf } from "#streams/register/state.ts";

export const expected = (pupil: string, more: Partial<Expected> = {}): Expected => ({
  pupil,
  placement: `placement-of-${pupil}`,
  sessions,
  vulnerable: false,
  ...more,
});

/** A register told by decisions on a clock that the test moves. */
export class RegisterStory {
  commits: RegisterCommit[] = [];
  refused = "";
  readonly date: string;
  private now: Temporal.Instant;

  constructor(date = "2026-11-03", time = "08:30") {
    this.date = date;
    this.now = londonInstant(date, time);
  }

  at(time: string): this {
    this.now = londonInstant(this.date, time);
    return this;
  }

  get register(): Register {
    return foldRegister(`tideway-${this.date}`, this.commits);
  }

  /** Keys of all mails owed so far whose notice or key has this in it. */
  owed(part: string): readonly string[] {
    return this.commits
      .flatMap((c) => c.owes)
      .filter((m) => m.notice.includes(part) || m.key.includes(part))
      .map((m) => `${m.to}`);
  }

  standing(pupil: string, session: Session = "morning"): string {
    return standingOf(slotOf(this.register, pupil, session));
  }

  takes(decision: Decision<RegisterEvent>, by = "system"): this {
    this.refused = decision.kind === "refused" ? decision.message : "";
    if (decision.kind === "refused" || decision.events.length === 0) return this;
    const version = this.commits.length + 1;
    this.commits.push({
      stream: "t/s/register/x",
      version,
      command: `c${version}`,
      at: this.now.toString({ smallestUnit: "millisecond" }),
      by,
      events: decision.events,
      owes: decision.owes,
      previous: "",
      hash: "",
    });
    return this;
  }

  opens(...list: readonly Expected[]): this {
    return this.takes(openRegister(this.register, { isSchool: "no", online: "no", expected: list }));
  }

  says(marks: readonly Mark[], channel: ReplyChannel = "link", tellable: Tellable = {}): this {
    const by = channel === "link" ? "tideway" : "staff";
    const taking = { now: this.now, by, tellable };
    return this.takes(answerRegister(this.register, { channel, marks }, taking), by);
  }

  chases(minutes: readonly number[] = [15, 30, 45]): this {
    return this.takes(chaseRegister(this.register, minutes, this.now));
  }
}

export const mark = (
  pupil: string,
  kind: Mark["mark"],
  session: Session = "morning",
  more: Partial<Mark> = {},
): Mark => ({
  pupil,
  session,
  mark: kind,
  ...more,
});
