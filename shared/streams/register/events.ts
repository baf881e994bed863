import type { Words } from "#domain/commit.ts";
import type { Flag } from "#domain/safety.ts";
import type { Session, SessionTimes } from "#domain/week/session.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { ProviderClosed } from "./closing.ts";
import type { SearchedEvent } from "./searching.ts";

/** Who outside the school hears of an absence: by the pupil's statuses, as contacts are called (catalogue O77, O78). */
export type Outside = "social-worker" | "welfare-officer";

/** A pupil whom a provider should see on a day, and when. */
export type Expected = {
  readonly pupil: string;
  readonly placement: string;
  readonly sessions: readonly Session[];
  /** Has a social worker or is looked after: told to the safeguarding lead at once (catalogue O77). */
  readonly vulnerable: boolean;
  /** Who outside the school hears of an unexplained absence. */
  readonly outside?: readonly Outside[];
  /** Suspended or excluded on the day, and this is no provision made for it: not asked about (2.4, code E). */
  readonly suspended?: "yes";
  /** Not of compulsory school age on the day (2.4). */
  readonly underAge?: "yes";
  /** From when to when each session lasts, by the placement's own timetable; absent where nobody entered it. */
  readonly times?: SessionTimes;
  /** What decides the code (SI 2024/208 reg. 10). */
  readonly codes?: CodeFacts;
  /** The safeguarding lead keeps the pupil away from the provider on this day, and where: the provider is not asked. */
  readonly kept?: Kept;
};

/** Where the safeguarding lead keeps a pupil: at school, at home with work and calls, at another provider. */
export type Kept = "school" | "home" | "other";

/** Facts of a placement on a day by which a register code is chosen; each is absent where it is not so. */
export type CodeFacts = {
  /** What the pupil does there: sport, or work experience; any other approved activity where it is absent. */
  readonly activity?: "sport" | "work";
  /** Of work experience: the day lies in the last two years of compulsory schooling. */
  readonly workYears?: "yes";
  /** The local authority arranged it under EA 1996 s.19(1), CFA 2014 s.42(2) or s.61(1). */
  readonly arranger?: "authority";
  /** Really in the admission register of the provider, which is a school, on this day. */
  readonly registered?: "yes";
};

/**
 * What somebody says of one pupil and session. `not-ours`: the provider does not know the pupil; `closed`: its site
 * is closed; `elsewhere`: staff know that the pupil is safe in another place.
 */
export type MarkKind = "present" | "late" | "absent" | "left-early" | "not-ours" | "closed" | "elsewhere";

export type Mark = {
  readonly pupil: string;
  readonly session: Session;
  readonly mark: MarkKind;
  /** For `late`. */
  readonly minutes?: number;
  /** For `left-early`: London time. */
  readonly leftAt?: string;
  /** For `elsewhere`: the kind of place at which the pupil is safe. */
  readonly place?: SafePlace;
  /** A reason in words. */
  readonly words?: Words;
};

/** What a provider ticks with its answer: it goes to the safeguarding lead, with each pupil's placement. */
export type SafetyTold = {
  readonly flag: Flag;
  readonly pupils: readonly string[];
  readonly words?: Words;
};

/** Where staff know that a pupil is safe. */
export type SafePlace = "school" | "home" | "other";

/** How an answer reached the register; `school`: staff know it themselves. */
export type ReplyChannel = "link" | "phone" | "school";

/** What the school says of a day on which it is closed. */
export type DayTold = "off" | "on" | "back";

/** The school has no session on a day on which its pupils may be at providers. */
export type WithoutSchool = "closed" | "inset" | "weekend";

export type RegisterEvent =
  | {
      readonly type: "register-opened";
      readonly isSchool: "yes" | "no";
      readonly online: "yes" | "no";
      readonly expected: readonly Expected[];
      /** The school's own sessions on this day, where they are entered with its calendar. */
      readonly day?: SessionTimes;
      /** The school itself has none. */
      readonly withoutSchool?: WithoutSchool;
      /** No mail asks in the morning: the provider has a link for every day. */
      readonly unasked?: "yes";
    }
  /** The provider is mailed about the day after all, or once more: its link for every day opens nothing any more. */
  | { readonly type: "asked-again"; readonly why: "link-ended" | "requested" }
  /** A placement began, ended or changed its timetable on the day: the whole list anew. */
  | { readonly type: "expectation-changed"; readonly expected: readonly Expected[] }
  /**
   * The school is closed on the day: nobody goes to the provider ("off"), or they go all the same ("on"); or it is a day
   * like others after all ("back"). `expected`: whom it concerns.
   */
  | {
      readonly type: "day-told";
      readonly what: DayTold;
      readonly because: string;
      readonly expected: readonly Expected[];
      /** Who was mailed: the provider, and parents by pupil. Absent where the school told them itself. */
      readonly mailed?: { readonly parents: Readonly<Record<string, readonly string[]>> };
    }
  | ProviderClosed
  | {
      readonly type: "answered";
      readonly channel: ReplyChannel;
      /** The name that was typed or told. */
      readonly name?: Words;
      /** London time at which it was said on the phone. */
      readonly saidAt?: string;
      /** Why staff correct what stood before. */
      readonly why?: Words;
      readonly marks: readonly Mark[];
      /** They said that something is about safety, and of whom. */
      readonly safety?: SafetyTold;
    }
  /** The office knows why a pupil is away, before or after the fact; code "" takes an earlier one back. */
  | {
      readonly type: "reason-recorded";
      readonly pupil: string;
      readonly sessions: readonly Session[];
      readonly code: string;
      readonly words?: Words;
    }
  /** A person decides on a session's code, for a reason; code "" takes it back. It says nothing of where the child is. */
  | {
      readonly type: "code-settled";
      readonly pupil: string;
      readonly session: Session;
      readonly code: string;
      readonly words?: Words;
    }
  /** Parents were written to: that the pupil is absent, or has been found to be there. */
  | {
      readonly type: "parents-told";
      readonly pupil: string;
      readonly session: Session;
      readonly what: "absent" | "found" | "left-early" | "closed";
      readonly contacts: readonly string[];
    }
  /** Somebody outside must hear of an absence: by one tap of staff, else by itself at `sendAt` (ISO instant). */
  | {
      readonly type: "outside-owed";
      readonly pupil: string;
      readonly session: Session;
      readonly whom: Outside;
      readonly sendAt: string;
    }
  /** They were told, or that the child has been found; `phone`: staff rang them. No contacts: nobody could be mailed. */
  | {
      readonly type: "outside-told";
      readonly pupil: string;
      readonly session: Session;
      readonly whom: Outside;
      readonly what: "absent" | "found";
      readonly how: "tap" | "time" | "phone";
      readonly contacts: readonly string[];
    }
  | {
      readonly type: "chased";
      readonly session: Session;
      readonly stage: number;
      /** London time at which these pupils' sessions begin; absent where it is the usual one. */
      readonly from?: string;
      readonly pupils: readonly string[];
      /** The last one: the office has the list of whom to ring. */
      readonly last?: "yes";
    }
  /** Nobody has said that they are on it, and nobody has found these children: others are told. */
  | {
      readonly type: "escalated";
      readonly session: Session;
      readonly from?: string;
      /** 0 is the first. */
      readonly step: number;
      readonly pupils: readonly string[];
    }
  /** A member of staff is on it: rings, and finds out where these children are. */
  | {
      readonly type: "taken-on";
      readonly slots: readonly { readonly pupil: string; readonly session: Session }[];
    }
  | SearchedEvent
  /** Somebody has entered these codes in the school's own register. */
  | {
      readonly type: "entered";
      readonly slots: readonly { readonly pupil: string; readonly session: Session; readonly code: string }[];
    }
  /** The summary of a week or a day, which rides on one of its registers. */
  | { readonly type: "summary-owed"; readonly from: string; readonly to: string }
  | {
      readonly type: "mail-sent";
      readonly key: string;
      readonly to: string;
      readonly notice: LetterId;
      readonly messageId: string;
    }
  | { readonly type: "mail-delivered"; readonly key: string }
  | {
      readonly type: "mail-bounced";
      readonly key: string;
      readonly to: string;
      readonly notice: LetterId;
      readonly reason: string;
    }
  | { readonly type: "mail-dropped"; readonly key: string; readonly reason: string };
