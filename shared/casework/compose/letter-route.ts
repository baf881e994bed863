import { birthdayAt, isOfCompulsoryAge } from "#domain/deadline-age.ts";
import { authorityContact } from "#domain/placement/authority.ts";
import { goesOnByDecision } from "#domain/placement/consent.ts";
import { afterHearing } from "#domain/placement/decide/lettering.ts";
import { directionApproved } from "#domain/placement/direction.ts";
import { answerOf, contactOf, startOf } from "#domain/placement/facts.ts";
import { noticeReaders } from "#domain/placement/notice.ts";
import { educationOwedBy, permanentExclusion } from "#domain/placement/sixth-day.ts";
import type { Letter } from "#domain/placement/state.ts";
import { isDirection } from "#domain/routes.ts";
import type { Deps } from "#ports/host.ts";
import { contactRecordOf } from "../people/people.ts";
import { rulesOf } from "../rules/rules-in-force.ts";
import type { Context } from "./context.ts";

export type SchoolAge = "under" | "compulsory" | "over";

/** Where the pupil stands to compulsory school age on the first day; undefined while there is none. */
export const ageOf = (c: Context, start: string): SchoolAge | undefined => {
  if (!start) return undefined;
  if (isOfCompulsoryAge(c.pupil.dateOfBirth, start)) return "compulsory";
  return Number(start.slice(0, 4)) - Number(c.pupil.dateOfBirth.slice(0, 4)) < 10 ? "under" : "over";
};

/** Who approved it, as the letter says it; names of governors stay on record. */
const approvedBy: Readonly<Record<string, string>> = {
  meeting: "the governing body",
  panel: "a panel of the governing body",
  chair: "the chair of governors, for the governing body",
};

const direction = ({ placement: p }: Context): object => {
  const approval = directionApproved(p)?.answers;
  const clause = approval?.clause;
  return {
    kind: "direction",
    power: approval && (approval.power === "academy" ? { kind: "academy", clause } : { kind: "maintained" }),
    approvedBy: approval && approvedBy[String(approval.how)],
    approvedOn: approval?.on,
    ...(p.route === "direction-to-school" ? { otherSchool: true } : {}),
  };
};

/** Whether it was decided after hearing the parents: as it stood when the letter was issued, or as it stands now. */
const wasDecided = (c: Context, letter: Letter | undefined): boolean =>
  letter
    ? letter.facts.decided === afterHearing
    : goesOnByDecision({ placement: c.placement, rules: rulesOf(c.placement, c.today) });

/** How the placement was decided, as the letter says it: by agreement, by direction, from the sixth day, on our own site. */
export const routeFacts = (c: Context, letter: Letter | undefined): object => {
  const { route } = c.placement;
  if (isDirection(route)) return direction(c);
  if (route === "sixth-day") {
    const owed = educationOwedBy({ placement: c.placement, rules: rulesOf(c.placement, c.today) });
    const excluded = permanentExclusion(c.placement) ? { excluded: true } : {};
    return { kind: "sixth-day", ...excluded, ...(owed?.kind === "date" ? { sixthDay: owed.date } : {}) };
  }
  const decided = wasDecided(c, letter) ? { afterHearing: true } : {};
  return { kind: route === "on-site" ? "on-site" : "agreement", ...decided };
};

/** Parent, pupil or authority: how the letter speaks to a contact. */
export const readerKind = (c: Context, to: string): "parent" | "pupil" | "authority" => {
  const relationship = contactOf(c.placement, to)?.relationship;
  if (relationship === "pupil") return "pupil";
  return isDirection(c.placement.route) && to === authorityContact(c.placement)?.id ? "authority" : "parent";
};

/** Others who get the notice because the law says so (catalogue O11). */
export const copiedTo = async (deps: Deps, c: Context, to: string): Promise<object> => {
  const others = noticeReaders(c.placement).filter((k) => k.id !== to && readerKind(c, k.id) === "authority");
  const names = await Promise.all(others.map((k) => contactRecordOf(deps, c.scope, k.id)));
  const known = names.flatMap((record) => (record ? [`${record.name}, for the local authority`] : []));
  return known.length > 0 ? { copiedTo: known } : {};
};

/** Who should get a direction's notice and is not recorded: the pupil from 18 on, the authority that keeps an EHC plan. */
export const missingReaders = (c: Context): readonly string[] => {
  const { placement: p, pupil, today } = c;
  const start = startOf(p);
  if (!isDirection(p.route) || !start) return [];
  const age = rulesOf(p, today).settings["notice.toPupilAge"].value;
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
