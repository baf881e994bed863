import type { Answers } from "#contracts/form.ts";
import { schoolKinds } from "#contracts/forms/school/details.ts";
import type { SchoolRecord } from "#contracts/people.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import type { School } from "#streams/school/school.ts";
import { idFrom, type Sender } from "../../pupil/enter-pupil.ts";
import { changeRecord } from "./change-record.ts";

/** The school's record as answers to its form. */
export const detailsAnswers = (
  { schoolType, described }: Pick<School, "schoolType" | "described">,
  r: SchoolRecord,
): Answers => ({
  ...(described.includes("school") || r.name ? { type: schoolType, kind: r.kind ?? "mainstream" } : {}),
  name: r.name,
  ...(r.phase ? { phases: r.phase } : {}),
  ...(r.urn ? { urn: r.urn } : {}),
  address: r.address.join("\n"),
  phone: r.phone,
  email: r.replyTo,
  "complaints-to": r.complaintsTo,
  "complaints-procedure": r.complaintsProcedure,
  "privacy-notice": r.privacyNotice,
});

/** The lines of an address, without empty ones. */
export const linesOf = (typed: Answers[string] | undefined): readonly string[] =>
  String(typed ?? "")
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");

const isWebAddress = (typed: Answers[string] | undefined): boolean => {
  const text = String(typed ?? "");
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
};

/** What is wrong with what was typed, where its shape alone does not say so. */
const wrongIn = (answers: Answers): Refusal | undefined => {
  if (answers.urn && !/^\d{6}$/.test(String(answers.urn)))
    return refuse("The URN must be six digits, like 123456", "urn");
  for (const [field, what] of [
    ["complaints-procedure", "complaints procedure"],
    ["privacy-notice", "privacy notice"],
  ] as const)
    if (!isWebAddress(answers[field]))
      return refuse(`The web address of the ${what} must begin with https://`, field);
  return linesOf(answers.address).length > 8
    ? refuse("The address must have at most 8 lines", "address")
    : undefined;
};

const { isArray } = Array;

/** Enters name, kind and address of a school from valid answers to its form. */
export const describeSchoolFrom = async (
  deps: Deps,
  sender: Sender,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const wrong = wrongIn(answers);
  if (wrong) return wrong;
  const kind = schoolKinds.find((each) => each === answers.kind) ?? "mainstream";
  return changeRecord(deps, sender, {
    part: "school",
    schoolType: answers.type === "academy" ? "academy" : "maintained",
    after: ({ urn: _urn, ...before }) => ({
      ...before,
      name: String(answers.name),
      address: [...linesOf(answers.address)],
      phone: String(answers.phone),
      replyTo: String(answers.email),
      complaintsTo: String(answers["complaints-to"]),
      complaintsProcedure: String(answers["complaints-procedure"]),
      privacyNotice: String(answers["privacy-notice"]),
      phase: isArray(answers.phases) ? [...answers.phases] : [],
      kind,
      ...(answers.urn ? { urn: String(answers.urn) } : {}),
    }),
  });
};

/** Adds one more place where the school is. */
export const addSiteFrom = (deps: Deps, sender: Sender, answers: Answers): Promise<Refusal | undefined> => {
  const id = idFrom("t", sender);
  return changeRecord(deps, sender, {
    part: "school",
    after: (before) => {
      const sites = before.sites ?? [];
      const name = String(answers.name);
      if (sites.some((s) => s.name.toLowerCase() === name.toLowerCase()))
        return refuse(`There is a site called ${name} already`, "name");
      const site = {
        id,
        name,
        address: [...linesOf(answers.address)],
        ...(answers.phone ? { phone: String(answers.phone) } : {}),
      };
      return { ...before, sites: [...sites, site] };
    },
  });
};

/** Takes a site away. */
export const removeSite = (deps: Deps, sender: Sender, id: string): Promise<Refusal | undefined> =>
  changeRecord(deps, sender, {
    part: "school",
    after: (before) => {
      const sites = before.sites ?? [];
      return sites.some((s) => s.id === id)
        ? { ...before, sites: sites.filter((s) => s.id !== id) }
        : refuse("There is no such site.");
    },
  });
