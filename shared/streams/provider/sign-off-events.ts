import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ProviderRecordName } from "#domain/provider-records.ts";
import type { Flag } from "#domain/safety.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { StandingLinkEvent } from "./every-day/standing-link-events.ts";
import type { YearlySignOffEvent } from "./yearly/events.ts";

/** The request for a provider’s count of its whole full-time roll: one a provider and term, whoever of the trust asks. */
export type RollAsk = {
  /** ISO date on which the term (or other stretch) began for which it is asked. */
  readonly round: string;
  /** ISO dates. */
  readonly askedOn: string;
  readonly due: string;
  readonly nudges: number;
  readonly escalated: boolean;
};

export type RollAskEvent =
  | {
      readonly type: "roll-asked";
      readonly round: string;
      readonly askedOn: string;
      readonly due: string;
    }
  | { readonly type: "roll-nudged"; readonly round: string }
  | { readonly type: "roll-escalated"; readonly round: string };

/** What a provider tells of itself between its checks (KCSIE: changes that may put a child at risk; catalogue O95, O103). */
export type News = "staff" | "incident" | "site" | "address" | "fault";

/** What a school of the trust found against a provider, and where it stands on record. */
export type Found = {
  /** Id of the school that found it. */
  readonly school: string;
  readonly what: "audit-failed" | "not-to-be-used" | "rating" | "evidence";
  /** The item of the due diligence. */
  readonly item?: ObligationId;
};

export type TellingEvent = {
  readonly type: "provider-told";
  readonly what: News;
  /** ISO date on which the school learned of it. */
  readonly on: string;
  /** By the provider's own page, or as staff recorded it. */
  readonly how: "link" | "staff";
  /** Words of the provider, in the school's part of the vault. */
  readonly words?: Words;
  /** Of an incident: which pupils it was about (vault ids), and when. */
  readonly pupils?: readonly string[];
  readonly at?: string;
  /** Of new staff: whether their checks are done, as the provider says. */
  readonly checked?: "yes" | "no";
  /** Of a fault: what was found, and by which school of the trust. */
  readonly found?: Found;
  /** It said that it is about safety; its words for the safeguarding leads alone. */
  readonly safety?: Flag;
  readonly sealed?: Words;
};

/** Somebody has seen to what a provider told (by the version in which it did), and says what they did. */
export type SeenToEvent = { readonly type: "told-seen-to"; readonly told: number; readonly words: Words };

/** A school saw the evidence of an item of its due diligence. */
export type DiligenceEvent = {
  readonly type: "item-seen";
  readonly item: ObligationId;
  /** ISO date on which it was seen, and its last day; "" where it has none. */
  readonly on: string;
  readonly until: string;
  readonly outcome: "satisfactory" | "not-satisfactory";
  /** What it is, its version, and where the single central record has it. */
  readonly words?: Words;
};

/** The provider read an audit by its link, and signed it or said why not (CRE 5; catalogue O51). */
export type AuditAnswered = {
  /** Version of the stream in which the audit was recorded. */
  readonly audit: number;
  readonly answer: "signed" | "not-signed";
  /** ISO date. */
  readonly on: string;
  /** Who, in which job, and why not. */
  readonly words?: Words;
};

export type SignOffEvent =
  | DiligenceEvent
  | ({ readonly type: "audit-answered" } & AuditAnswered)
  /** An audit that waits for the provider’s signature was mailed to it. */
  | { readonly type: "audit-sent"; readonly audit: number }
  | RollAskEvent
  | StandingLinkEvent
  | YearlySignOffEvent
  | TellingEvent
  | SeenToEvent
  /** A school's own judgement of the checks, made for one of its placements. */
  | {
      readonly type: "checks-signed-off";
      readonly placement: string;
      /** ISO date on which the provider gave its answers, where they were held from an earlier placement. */
      readonly asked?: string;
      readonly on: string;
      readonly outcome: string;
    }
  | {
      readonly type: "provider-recorded";
      readonly record: ProviderRecordName;
      /** ISO date on which it was done. */
      readonly on: string;
      readonly answers: FormAnswers;
      readonly words?: Words;
    }
  /** So many days before something lapses, the AP lead was told. */
  | { readonly type: "lapse-warned"; readonly what: string; readonly until: string; readonly days: number }
  | {
      readonly type: "warning-mailed";
      readonly key: string;
      readonly state: "sent" | "delivered" | "bounced" | "dropped";
      readonly reason?: string;
    };

export type Told = Omit<TellingEvent, "type"> & {
  readonly toldAt: string;
  /** Version of the stream in which it was told. */
  readonly version: number;
  readonly seen?: { readonly at: string; readonly by: string; readonly words: Words };
};
