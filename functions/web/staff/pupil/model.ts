import { pupilStatuses } from "#contracts/forms/pupil.ts";
import type { StaffContext } from "#door/context.ts";
import { upnFault } from "#streams/pupil/upn.ts";
import type { ShownWeek } from "../placement/whole-week.tsx";
import { type AdjustmentShown, adjustmentsShown } from "./adjustments.tsx";
import { type ContactShown, contactsShown } from "./contacts.ts";
import type { LoadedPupil } from "./load.ts";
import { type PlacementShown, placementsOf } from "./placements-of.ts";
import { type SuspensionsShown, suspensionsShown } from "./suspensions.ts";
import { pupilWeek } from "./week.ts";

/** All that the pupil's page shows; what this person may not see is not in it. */
export type PupilModel = {
  readonly id: string;
  readonly name: string;
  readonly yearGroup: string;
  /** ISO date on which the pupil left the school. */
  readonly leftOn?: string;
  /** ISO date on which the pupil is to leave. */
  readonly leavingOn?: string;
  readonly dateOfBirth?: string;
  readonly upn?: string;
  /** What is wrong with the UPN, in a sentence. */
  readonly upnFault?: string;
  readonly statuses?: readonly string[];
  /** ISO date on which they were checked last; "" before that. */
  readonly statusesOn?: string;
  readonly contacts?: readonly ContactShown[];
  readonly suspensions?: SuspensionsShown;
  readonly placements: readonly PlacementShown[];
  /** The whole week, while a placement takes part of it. */
  readonly week?: ShownWeek;
  readonly adjustments?: readonly AdjustmentShown[];
  readonly links: Readonly<Record<string, string>>;
  readonly actions: {
    readonly refer?: { readonly action: string };
    readonly takeOver?: { readonly action: string };
  };
};

const statusName = (status: string): string =>
  pupilStatuses.find((option) => option.value === status)?.label ?? status;

const linksOf = (c: StaffContext, { href, pupil }: LoadedPupil): Readonly<Record<string, string>> => ({
  pupils: "/pupils",
  history: `${href}/history`,
  ...(c.may("pupils.write") && c.sees("pupil.name") && c.sees("pupil.date-of-birth")
    ? { correct: `${href}/correct` }
    : {}),
  ...(c.may("pupils.write") && c.sees("pupil.statuses") ? { statuses: `${href}/statuses` } : {}),
  ...(c.may("contacts.write") && c.sees("contact.details") ? { addContact: `${href}/contacts/new` } : {}),
  ...(c.may("pupils.import") ? { leaving: `${href}/leaving` } : {}),
  ...(c.may("pupils.import") && pupil.leavingOn ? { stays: `${href}/leaving/take-back` } : {}),
  ...(c.may("pupils.import") && c.sees("pupil.name") && c.sees("pupil.date-of-birth")
    ? { merge: `${href}/merge` }
    : {}),
  ...(c.may("chronology.read") ? { chronology: `${href}/chronology` } : {}),
  ...(c.may("pupil.adjustment") ? { adjustment: `${href}/adjustments/new` } : {}),
});

export const pupilModel = async (c: StaffContext, loaded: LoadedPupil): Promise<PupilModel> => {
  const { pupil, record, who, href } = loaded;
  const placements = await placementsOf(c, loaded.pupil);
  const born = c.sees("pupil.date-of-birth") ? record : undefined;
  const week = await pupilWeek(c, loaded);
  const fault = upnFault(born?.upn ?? "");
  return {
    id: pupil.id,
    name: who,
    yearGroup: pupil.yearGroup,
    ...(pupil.leftOn ? { leftOn: pupil.leftOn } : {}),
    ...(pupil.leavingOn ? { leavingOn: pupil.leavingOn } : {}),
    ...(born ? { dateOfBirth: born.dateOfBirth } : {}),
    ...(born?.upn ? { upn: born.upn } : {}),
    ...(fault ? { upnFault: fault } : {}),
    ...(c.sees("pupil.statuses")
      ? { statuses: pupil.statuses.map(statusName), statusesOn: pupil.statusesOn }
      : {}),
    ...(c.sees("contact.details") ? { contacts: await contactsShown(c, pupil.contacts, href) } : {}),
    ...(c.sees("pupil.suspensions") ? { suspensions: await suspensionsShown(c, pupil, href) } : {}),
    placements,
    ...(week ? { week } : {}),
    ...(c.sees("placement.words") ? { adjustments: await adjustmentsShown(c, pupil) } : {}),
    links: linksOf(c, loaded),
    actions: c.may("referral.open")
      ? {
          refer: { action: `${href}/referrals` },
          ...(pupil.open.length === 0 ? { takeOver: { action: `${href}/take-over` } } : {}),
        }
      : {},
  };
};
