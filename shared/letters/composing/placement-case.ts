import type { Answers } from "#contracts/form.ts";
import type { ContactRecord, ProviderRecord, PupilRecord } from "#contracts/people.ts";
import type { MailOwed, Words } from "#domain/commit.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Composed } from "./draft.ts";
import type { SchoolCase } from "./school.ts";
import type { StaffTask } from "./staff-task.ts";

/** What the letters of a placement are composed from, as it stands now; what is not at hand is read when it is asked for. */
export type PlacementCase = SchoolCase & {
  readonly placement: Placement;
  readonly pupil: PupilRecord;
  readonly rules: EffectiveRules;
  /** London date of the moment of composing. */
  readonly today: string;
  /** Where our pages are, without a slash at the end. */
  readonly publicUrl: string;
  /** All that obligations of the placement are worked out from, now. */
  owing(): Facts;
  contact(id: string): Promise<ContactRecord | undefined>;
  provider(): Promise<ProviderRecord | undefined>;
  /** Where the pupil learns: the provider, or the school itself. */
  place(): Promise<
    (Readonly<Pick<ProviderRecord, "name" | "phone">> & { readonly address: readonly string[] }) | undefined
  >;
  /** What was said about a person, by field; {} once it is erased. */
  words(kept: readonly (Words | undefined)[]): Promise<Answers>;
  /** Whether it is composed to be mailed: only then is there a link in it. */
  readonly mailed: boolean;
  /** Mints the link that the mail carries. */
  link(): Promise<string>;
  /** Makes the code that opens the pack. */
  code(): Promise<string>;
  /** The mails to roles that this one says in one, itself first. */
  toldInOne(mail: MailOwed): Promise<readonly MailOwed[]>;
  /** All that is overdue at the school for the role that a mail goes to. */
  overdue(mail: MailOwed): Promise<readonly StaffTask[]>;
};

/** Gathers the facts of one letter for one recipient; throws `Incomplete` where what it tells of is not there. */
export type PlacementComposer<F> = (c: PlacementCase, mail: MailOwed) => Composed<F>;

export const placementUrl = (c: Pick<PlacementCase, "publicUrl" | "placement">): string =>
  `${c.publicUrl}/placements/${c.placement.id}`;
