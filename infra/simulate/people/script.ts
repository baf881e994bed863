import type { Form } from "#contracts/form.ts";
import type { Session } from "#domain/week/session.ts";
import type { Ask } from "#streams/placement/asks.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Known } from "./filling.ts";

/** What a form is about when somebody fills it in. */
export type About = {
  /** ISO London date. */
  readonly day: string;
  readonly pupil?: string;
  readonly placement?: Placement;
};

export type ConsentAnswer = "agree" | "refuse" | "question";

/** On which day after the question a parent says what, in turn. */
export type Conduct = readonly (readonly [number, ConsentAnswer])[];

/** What people do otherwise than chance alone has it, where a school is played to be looked at. */
export type Script = {
  /** What somebody writes into a form, over what everybody knows. */
  readonly knows: (form: Form, about: About) => Known;
  /** A form that nobody gets round to. */
  readonly leaves: (form: string, about: About) => boolean;
  /** The school days after it was first seen on which a task is done. */
  readonly takes: (form: string, pupil: string) => number;
  /** How many steps of a referral are written; one more than there are submits it. */
  readonly steps: (pupil: string) => number;
  readonly conduct: (ask: Ask, pupil: string) => Conduct;
  /** A provider that says nothing of a session, and whom nobody rings. */
  readonly silent: (provider: string, day: string, session: Session) => boolean;
};
