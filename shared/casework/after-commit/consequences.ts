import type { Commit } from "#domain/commit.ts";
import { parseStream, type StreamKind } from "#domain/streams.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import type { EventOf } from "../commit/streams.ts";

/** What other streams may have to learn of a commit: each name is a composer of copies in `copies.ts`. */
export type CopyName =
  | "pupil-to-placements"
  | "year-to-placements"
  | "suspensions-to-placements"
  | "suspensions-owed"
  | "merged-to-standing"
  | "week-to-placements"
  | "week-to-pupil"
  | "place-given-back"
  | "claims-released"
  | "concern-to-same-provider"
  | "concern-to-same-pupil"
  | "staff-change-to-sign-off"
  | "checks-to-provider"
  | "facts-to-placements"
  | "faults-to-placements"
  | "news-to-placements"
  | "move-to-sign-offs"
  | "calendar-to-placements"
  | "calendar-to-registers"
  | "closures-to-registers"
  | "trust-to-placements"
  | "duties-to-placements"
  | "mail-to-failures"
  | "calls-owed"
  | "return-talk-owed"
  | "safety-to-placements"
  | "pupil-of-age"
  | "reading-needs"
  | "address-to-sign-offs"
  | "fault-to-trust";

/** One thing to do after a commit, as data; each is idempotent. */
export type Consequence =
  | { readonly do: "lay-mails" }
  | { readonly do: "start-run" }
  /** `always`: some of it is news for a gate; else only where an earlier commit may not have woken it. */
  | { readonly do: "wake"; readonly always: boolean }
  | { readonly do: "copy"; readonly what: CopyName }
  | { readonly do: "recount-faults" }
  /** Runs that the ledger has gone on from are filed in the index of runs. */
  | { readonly do: "settle-runs" }
  /** Earlier commits of this stream that were not followed whole: its row would say that they were. */
  | { readonly do: "catch-up" }
  | { readonly do: "show" };

type Rule<K extends StreamKind> = {
  readonly after: (e: EventOf[K]) => boolean;
  readonly follows: Consequence;
};

const copy = (what: CopyName): Consequence => ({ do: "copy", what });

const is =
  <E extends { readonly type: string }>(...types: readonly E["type"][]) =>
  (e: E): boolean =>
    types.includes(e.type);

/** A mail that came back or could not be written, by whatever name the stream keeps it. */
const cameBack = (e: { readonly type: string }): boolean =>
  e.type === "mail-bounced" || ("state" in e && e.state === "bounced");

const form =
  (...forms: readonly string[]) =>
  (e: PlacementEvent): boolean =>
    e.type === "form-submitted" && forms.includes(e.form);

const saysWeek = (e: PlacementEvent): boolean =>
  e.type === "route-changed" || form("timetable", "sessions-changed", "end")(e);

/** At these moments it is looked whether the pupil has come of age. */
const mayComeOfAge = (e: PlacementEvent): boolean =>
  e.type === "placement-opened" || e.type === "gate-closed" || form("timetable")(e);

const concernsProvider = (e: PlacementEvent): boolean =>
  e.type === "form-submitted" && e.form === "concern-sorted" && e.answers.about === "provider";

/** A closure or a term of a provider's own was entered, changed or taken off. */
const saysDates = (e: ProviderEvent): boolean =>
  (e.type === "register-entered" || e.type === "register-removed") && e.part === "dates";

/** What follows from what happened on which kind of stream, in this order. */
const table: { readonly [K in StreamKind]: readonly Rule<K>[] } = {
  pupil: [
    {
      after: is("contact-recorded", "contact-removed", "statuses-recorded", "merged-from"),
      follows: copy("pupil-to-placements"),
    },
    { after: is("pupil-corrected", "year-moved"), follows: copy("year-to-placements") },
    { after: is("contact-recorded"), follows: copy("reading-needs") },
    { after: is("merged-into"), follows: copy("merged-to-standing") },
    { after: is("suspension-recorded", "merged-from"), follows: copy("suspensions-to-placements") },
    { after: is("suspension-recorded", "merged-from"), follows: copy("suspensions-owed") },
    { after: is("week-claimed", "week-released", "referral-released"), follows: copy("week-to-placements") },
  ],
  placement: [
    { after: is("placement-opened", "epoch-advanced"), follows: { do: "start-run" } },
    { after: mayComeOfAge, follows: copy("pupil-of-age") },
    { after: is("contacts-copied", "gate-closed"), follows: copy("reading-needs") },
    { after: is("statuses-copied"), follows: { do: "recount-faults" } },
    { after: is("route-changed"), follows: copy("place-given-back") },
    { after: saysWeek, follows: copy("week-to-pupil") },
    { after: concernsProvider, follows: copy("concern-to-same-provider") },
    { after: form("concern-sorted"), follows: copy("concern-to-same-pupil") },
    { after: form("staff-change"), follows: copy("staff-change-to-sign-off") },
    { after: form("checks-judged", "provider-checks"), follows: copy("checks-to-provider") },
    { after: is("gate-closed"), follows: copy("claims-released") },
    { after: is("gate-closed", "epoch-advanced"), follows: { do: "settle-runs" } },
    { after: cameBack, follows: copy("mail-to-failures") },
  ],
  provider: [
    { after: is("provider-changed"), follows: copy("facts-to-placements") },
    {
      after: is("insurance-seen", "certificates-seen", "evidence-shared", "roll-declared"),
      follows: copy("faults-to-placements"),
    },
    {
      after: is("provider-changed", "register-entered", "register-removed"),
      follows: copy("move-to-sign-offs"),
    },
    { after: saysDates, follows: copy("closures-to-registers") },
    { after: is("address-proposed"), follows: copy("address-to-sign-offs") },
  ],
  "sign-off": [
    {
      after: is("provider-recorded", "audit-answered", "provider-told", "item-seen"),
      follows: copy("faults-to-placements"),
    },
    { after: is("provider-recorded", "item-seen"), follows: copy("fault-to-trust") },
    { after: is("provider-told"), follows: copy("news-to-placements") },
    { after: cameBack, follows: copy("mail-to-failures") },
  ],
  school: [
    { after: is("calendar-set"), follows: copy("calendar-to-placements") },
    { after: is("calendar-set"), follows: copy("calendar-to-registers") },
    { after: is("trust-set"), follows: copy("trust-to-placements") },
    { after: is("duty-recorded"), follows: copy("duties-to-placements") },
    { after: cameBack, follows: copy("mail-to-failures") },
  ],
  register: [
    { after: (e) => e.type === "answered" && e.safety !== undefined, follows: copy("safety-to-placements") },
    { after: is("answered"), follows: copy("calls-owed") },
    { after: (e) => e.type === "searched" && e.step === "police-told", follows: copy("return-talk-owed") },
    { after: cameBack, follows: copy("mail-to-failures") },
  ],
  // That a mail about a failure came back is no failure more: the task stands on the pages of all its roles.
  failures: [],
  records: [],
  matters: [],
  sheets: [],
  tasks: [{ after: cameBack, follows: copy("mail-to-failures") }],
};

const byTable = <K extends StreamKind>(kind: K, commit: Commit): readonly Consequence[] => {
  const events = commit.events as readonly EventOf[K][];
  return table[kind].filter((rule) => events.some(rule.after)).map((rule) => rule.follows);
};

/** Views come last: a row's version says how far a stream has been followed. */
const order: readonly Consequence["do"][] = [
  "lay-mails",
  "start-run",
  "wake",
  "recount-faults",
  "copy",
  "settle-runs",
  "catch-up",
  "show",
];

/**
 * What a commit by itself brings about, whatever else its stream holds: mails, runs, and copies onwards. A pure function
 * of the commit, so that it is the same however often and wherever it is asked.
 */
export const ownConsequences = (commit: Commit): readonly Consequence[] => [
  ...(commit.owes.length > 0 ? [{ do: "lay-mails" } as const] : []),
  ...byTable(parseStream(commit.stream).kind, commit),
];

const ofPlacement = (commit: Commit): readonly Consequence[] => [
  // No gate asks whether a mail has gone.
  { do: "wake", always: commit.events.some((e) => e.type !== "mail-sent") },
];

/** All that follows from a commit, in the order in which it is laid down. */
export const consequencesOf = (commit: Commit): readonly Consequence[] => {
  const { kind } = parseStream(commit.stream);
  const all: readonly Consequence[] = [
    ...ownConsequences(commit),
    ...(kind === "placement" ? ofPlacement(commit) : []),
    ...(commit.version > 1 ? [{ do: "catch-up" } as const] : []),
    { do: "show" },
  ];
  return all.toSorted((a, b) => order.indexOf(a.do) - order.indexOf(b.do));
};
