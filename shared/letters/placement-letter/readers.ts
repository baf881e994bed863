import { birthdayAt } from "#domain/deadlines/compulsory-age.ts";
import { isDirection } from "#domain/routes.ts";
import { directionApproved } from "#streams/placement/direction.ts";
import { answerOf, startOf } from "#streams/placement/facts.ts";
import { authorityContact } from "#streams/placement/notice/authority.ts";
import { noticeReaders } from "#streams/placement/notice/notice.ts";
import type { PlacementCase } from "../composing/placement-case.ts";
import { readerKind } from "../composing/recipient.ts";

/** Others who get the notice because the law says so (catalogue O11). */
export const copiedTo = async (c: PlacementCase, to: string): Promise<{ copiedTo?: readonly string[] }> => {
  const others = noticeReaders(c.placement).filter((k) => k.id !== to && readerKind(c, k.id) === "authority");
  const names = await Promise.all(others.map((k) => c.contact(k.id)));
  const known = names.flatMap((record) => (record ? [`${record.name}, for the local authority`] : []));
  return known.length > 0 ? { copiedTo: known } : {};
};

/** Who should get a direction's notice and is not recorded: the pupil from 18 on, the authority that keeps an EHC plan. */
export const missingReaders = ({
  placement: p,
  pupil,
  rules,
}: Pick<PlacementCase, "placement" | "pupil" | "rules">): readonly string[] => {
  const start = startOf(p);
  if (!isDirection(p.route) || !start) return [];
  const age = rules.settings["notice.toPupilAge"].value;
  const adult = birthdayAt(pupil.dateOfBirth, age) <= start;
  const readers = noticeReaders(p);
  return [
    ...(adult && !readers.some((k) => k.relationship === "pupil")
      ? [
          `The pupil is ${age} by the first day, so the notice goes to the pupil: record the pupil as a contact`,
        ]
      : []),
    ...(p.statuses.includes("ehcp") && !authorityContact(p)
      ? ["The pupil has an EHC plan, so the local authority gets the notice too: record its contact"]
      : []),
    ...(answerOf(p, "direction-approval", "decision") && !directionApproved(p)
      ? ["The governing body has not approved the direction as it is planned now"]
      : []),
  ];
};
