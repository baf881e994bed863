import type { SchoolRecord } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { roleNames } from "#domain/roles.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import type { Action } from "#promises/permissions.ts";
import { holders, type School } from "#streams/school/school.ts";
import { read, schools } from "../commit/streams.ts";
import { schoolRecordOf, staffMembersOf } from "../people/people.ts";
import { policyStanding } from "../rules/policy-standing.ts";
import { nameless } from "./begin.ts";

/** One thing that a school needs before its first referral, and whether its records hold it. */
export type FirstRunItem = {
  readonly id: string;
  readonly title: string;
  /** What cannot be done without it. */
  readonly why: string;
  /** The page that mends it, and what somebody must be allowed for that. */
  readonly href: string;
  readonly needs: Action;
  readonly done: boolean;
  /** Nothing waits for it: it makes letters or counts better. */
  readonly optional?: true;
};

type Known = {
  readonly school: School;
  readonly record: SchoolRecord | undefined;
  readonly today: string;
  /** The administrator whose name nobody has entered yet, by id; "" where all have one. */
  readonly nameless: string;
  readonly pupils: number;
  readonly providers: number;
};

const isDescribed = (r: SchoolRecord | undefined): boolean =>
  r !== undefined &&
  r.address.length > 0 &&
  [r.name, r.phone, r.replyTo, r.complaintsTo, r.complaintsProcedure, r.privacyNotice].every(Boolean);

const details = ({ record }: Known): FirstRunItem => ({
  id: "school",
  title: "Name, kind and address of the school",
  why: "Every letter shows them. No letter can be written without them.",
  href: "/school/details",
  needs: "school.write",
  done: isDescribed(record),
});

const ownName = ({ nameless }: Known): FirstRunItem => ({
  id: "own-name",
  title: "Name of the administrator",
  why: "Invitations say who sends them.",
  href: nameless ? `/school/people/${nameless}` : "/school/people",
  needs: "people.write",
  done: nameless === "",
});

const whys: Readonly<Partial<Record<Role, string>>> = {
  headteacher: "The headteacher decides on each placement and issues its letter. Nobody stands in.",
  dsl: "Concerns and missing children are told to the safeguarding lead at once.",
  "ap-lead": "The AP lead runs the placements: most tasks and questions go there.",
};

const hrefOf = (role: Role, held: boolean, waits: string | undefined): string => {
  if (held) return "/school/people";
  return waits ? `/school/people/asked/${waits}` : `/school/people/new?role=${role}`;
};

const person =
  (role: "headteacher" | "dsl" | "ap-lead") =>
  ({ school }: Known): FirstRunItem => {
    const held = holders(school, role).length > 0;
    const waits = held ? undefined : school.asked.find((a) => a.staff.roles.includes(role));
    return {
      id: role,
      title: roleNames[role],
      why: `${whys[role]}${waits ? " Somebody is chosen: a second person has to say yes." : ""}`,
      href: hrefOf(role, held, waits?.id),
      needs: waits ? "people.confirm" : held ? "people.read" : "people.write",
      done: held,
    };
  };

const isInForce = (school: School, today: string): boolean =>
  policyStanding(school, today).kind === "in-force";

const policyNeeds = (school: School, today: string): Action => {
  if (isInForce(school, today)) return "policy.read";
  return school.profile === "" ? "policy.begin" : "policy.choose";
};

const policy = ({ school, today }: Known): FirstRunItem => ({
  id: "policy",
  title: "The school’s policy",
  why: "It says who must do what by when. Without one in force nobody can be referred.",
  href: isInForce(school, today) ? "/policy" : "/policy/choose",
  needs: policyNeeds(school, today),
  done: isInForce(school, today),
});

const terms = ({ school, today }: Known): FirstRunItem => {
  const last = (school.calendar?.terms ?? [])
    .map((t) => t.last)
    .toSorted()
    .at(-1);
  const isThere = last !== undefined && last >= today;
  const ended = last !== undefined && last < today ? ` The last one ended on ${longDate(last)}.` : "";
  return {
    id: "calendar",
    title: "Terms and half-terms",
    why: `Notice, reviews and attendance are counted in school days.${ended}`,
    href: isThere ? "/calendar" : "/calendar/terms/new",
    needs: isThere ? "calendar.read" : "calendar.write",
    done: isThere,
  };
};

const outside =
  (id: "local-authority" | "virtual-school" | "lado", title: string, why: string) =>
  ({ record }: Known): FirstRunItem => ({
    id,
    title,
    why,
    href: `/school/outside/${id}`,
    needs: "school.write",
    done:
      [record?.localAuthority, record?.virtualSchool, record?.lado][
        ["local-authority", "virtual-school", "lado"].indexOf(id)
      ] !== undefined,
  });

const day = ({ school }: Known): FirstRunItem => ({
  id: "school-day",
  title: "Times of the school day",
  why: "A pupil’s whole week is measured against them.",
  href: "/calendar/school-day",
  needs: "calendar.write",
  done: school.calendar?.day !== undefined,
  optional: true,
});

const look = ({ school }: Known): FirstRunItem => ({
  id: "look",
  title: "Look of the letters",
  why: "Colour, picture and closing words. Letters go without them too.",
  href: "/school/letters",
  needs: "school.write",
  done: school.described.includes("look"),
  optional: true,
});

const provider = ({ providers }: Known): FirstRunItem => ({
  id: "provider",
  title: "The first provider",
  why: "A placement is arranged with a provider, whose checks take time.",
  href: providers > 0 ? "/providers" : "/providers/new",
  needs: providers > 0 ? "providers.read" : "providers.write",
  done: providers > 0,
});

const pupil = ({ pupils }: Known): FirstRunItem => ({
  id: "pupil",
  title: "The first pupil, with contacts",
  why: "A referral is about a pupil. Parents are asked and told as their contact says.",
  href: pupils > 0 ? "/pupils" : "/pupils/new",
  needs: pupils > 0 ? "pupils.read" : "pupils.write",
  done: pupils > 0,
});

const items: readonly ((known: Known) => FirstRunItem)[] = [
  ownName,
  details,
  person("headteacher"),
  person("dsl"),
  person("ap-lead"),
  policy,
  terms,
  outside("local-authority", "Local authority", "It is told of placements of children with a plan."),
  outside("virtual-school", "Virtual school", "It is heard before a child in care is placed."),
  outside("lado", "Designated officer for allegations (LADO)", "Staff ring it within one working day."),
  provider,
  pupil,
  day,
  look,
];

/** Whoever began the school has no name yet (`begin.ts`). */
const namelessOf = async (deps: Deps, scope: string, school: School): Promise<string> => {
  const ids = holders(school, "admin").map((m) => m.id);
  const records = await staffMembersOf(deps, scope, ids);
  return ids.find((id) => records.get(id)?.name === nameless) ?? "";
};

/** What a school needs before its first referral, in a good order, as its records have it now. */
export const firstRun = async (deps: Deps, at: SchoolRef): Promise<readonly FirstRunItem[]> => {
  const scope = scopeOf(at);
  const [{ state: school }, record, pupils, providers] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
    deps.views.list("pupils", scope),
    deps.views.list("providers", at.tenant),
  ]);
  const today = londonDate(deps.clock.now());
  const known = {
    school,
    record,
    today,
    nameless: await namelessOf(deps, scope, school),
    pupils: pupils.length,
    providers: providers.length,
  };
  return items.map((item) => item(known));
};

/** What is still missing, besides what is optional. */
export const missingOf = (list: readonly FirstRunItem[]): readonly FirstRunItem[] =>
  list.filter((item) => !item.done && !item.optional);
