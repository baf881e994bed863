import { isOutside, type Session, type SessionTime, type SessionTimes } from "#domain/week/session.ts";
import type { CodeFacts, Kept, MarkKind, WithoutSchool } from "./events.ts";

/** All that decides which code a session suggests. What is absent is not so, or not known. */
export type CodeCase = {
  readonly session: Session;
  /** What stands; undefined while nobody has said anything. */
  readonly mark?: MarkKind | undefined;
  /** Of `late`. */
  readonly minutes?: number | undefined;
  readonly isSchool: "yes" | "no";
  readonly online: "yes" | "no";
  readonly codes?: CodeFacts | undefined;
  /** The provider is closed by its own dates. */
  readonly providerClosed?: boolean;
  /** The placement does not have this session, or has ended. */
  readonly notExpected?: boolean;
  /** Two people say different things, and nobody has settled it. */
  readonly disputed?: boolean;
  /** Said to be there before the session can have begun. */
  readonly early?: boolean;
  /** The school's register of the session has closed. */
  readonly closed?: boolean;
  readonly kept?: Kept | undefined;
  /** From when to when the activity lasts. */
  readonly time?: SessionTime | undefined;
  /** The school itself has no session on this day, though its pupils may be at providers. */
  readonly withoutSchool?: WithoutSchool | undefined;
  /** The school's own sessions; the usual ones where they are not entered. */
  readonly day?: SessionTimes | undefined;
  /** The reason of an absence that the office has recorded. */
  readonly reason?: string | undefined;
  /** The code on which a person has decided since the latest answer. */
  readonly settled?: string | undefined;
};

/** The activity takes place outside this session of the school's day: a twilight session, or one of the other half. */
export const outsideSession = ({ session, time, day }: CodeCase): boolean => isOutside(session, time, day);

/** Said to have been at the provider in the session, however late or short. */
export const isThere = ({ mark }: CodeCase): boolean =>
  mark === "present" || mark === "late" || mark === "left-early";
