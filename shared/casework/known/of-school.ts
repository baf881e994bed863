import { schoolStream, scopeOf } from "#domain/streams.ts";
import { reviewsAgreed } from "#streams/placement/consent/agreed-terms.ts";
import { mustInvite } from "#streams/placement/reviews/review.ts";
import { read, schools } from "../commit/streams.ts";
import { decisionAsks } from "../decision-choices.ts";
import { staffOf } from "../people/people.ts";
import type { ResolversOf } from "./resolver.ts";
import type { Sources } from "./sources.ts";

/** A setting that is reviewed each half-term is the only interval that the form and the rules share. */
const reviewEvery = (s: Sources): string => {
  const agreed = reviewsAgreed(s.placement);
  if (agreed !== "") return agreed;
  const { value } = s.facts().rules.settings["review.cadence"];
  return value.some((cadence) => cadence.every === "half-term") ? "half-term" : "";
};

/** How those who come to a review are called to a parent. */
const invited: Readonly<Record<ReturnType<typeof mustInvite>[number], string>> = {
  parents: "you",
  pupil: "your child",
  provider: "the provider",
  "ap-lead": "the school’s lead for alternative provision",
  "designated-teacher": "the designated teacher",
  dsl: "the safeguarding lead",
  headteacher: "the headteacher",
  "local-authority": "the local authority",
  senco: "the SENCO",
  "social-worker": "the social worker",
  "virtual-school-head": "the virtual school",
};

const inOrder = Object.keys(invited);

export const ofPolicy: ResolversOf<"policy"> = {
  "policy.review-every": reviewEvery,
  "policy.review-how": () => "We will meet and talk about how each objective is going",
  "policy.review-with": (s) =>
    [...new Set<keyof typeof invited>(["parents", ...mustInvite(s.facts())])]
      .toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b))
      .map((who) => invited[who])
      .join("\n"),
  "policy.deciders": async (s) => {
    const { state } = await read(s.deps, schools, schoolStream(s.at));
    const named = decisionAsks(s.facts(), state).deciders.map((d) => d.value);
    return named.filter((who) => who !== "governor-chair");
  },
};

export const ofLaw: ResolversOf<"law"> = { "law.public-task": () => "public-task" };

/** Without a number of its own a person of the school is rung through the school. */
const schoolPhone = async (s: Sources): Promise<string> => (await s.schoolRecord())?.phone ?? "";

const lead = async (s: Sources) => (await s.numbers())?.lead ?? { name: "", phone: "" };

const deputy = async (s: Sources) => (await s.numbers())?.deputy ?? { name: "", phone: "" };

const keyContact = async (s: Sources): Promise<string> =>
  (await s.holder("key-contact")) || (await s.holder("ap-lead"));

export const ofSchool: ResolversOf<"school"> = {
  "school.dsl-name": async (s) => (await lead(s)).name || s.holder("dsl"),
  "school.dsl-phone": async (s) => (await lead(s)).phone || schoolPhone(s),
  "school.deputy-name": async (s) => (await deputy(s)).name || s.holder("deputy-dsl"),
  "school.deputy-phone": async (s) => (await deputy(s)).phone || schoolPhone(s),
  "school.lado-name": async (s) => (await s.numbers())?.lado.name,
  "school.lado-phone": async (s) => (await s.numbers())?.lado.phone,
  "school.key-contact-name": keyContact,
  "school.key-contact-phone": schoolPhone,
  "school.budget-line": async (s) => (await s.latest("provider"))["budget-line"],
  "school.authority": async (s) => (await s.schoolRecord())?.localAuthority?.name,
};

export const ofStaff: ResolversOf<"staff"> = {
  "staff.me": async (s) => (await staffOf(s.deps, scopeOf(s.at), s.staff))?.name,
};
