import type { DecisionAsks } from "#contracts/forms/decision.ts";
import { roleNames } from "#domain/roles.ts";
import type { Role } from "#ids/role.ts";
import { type Consultee, offered } from "#promises/deciding/consulting.ts";
import { eyesOf, takesPart } from "#promises/deciding/guards/second-person.ts";
import { whoDecides } from "#promises/deciding/who-decides.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { School } from "#streams/school/school.ts";

/** What the form calls those who can be consulted. */
const labels: Readonly<Record<Consultee, string>> = {
  senco: "SENCO",
  dsl: "Safeguarding lead or deputy",
  parents: "Parents or carers",
  "external-professionals": "Outside professionals",
  "local-authority": "Local authority",
  "virtual-school": "Virtual school",
  "social-worker": "Social worker",
};

const chair = { value: "governor-chair", label: "Chair of governors, who stands in" } as const;

const option = (role: Role) => ({ value: role, label: roleNames[role] });

/** Who decides together and who can be consulted at a school, for the form of the decision (catalogue O5). */
export const decisionAsks = (f: Facts, school: School): DecisionAsks => {
  const rule = whoDecides(f);
  const eyes = eyesOf(school, "", rule.roles);
  const roles = rule.roles.filter((role) => !eyes.vacant.includes(role));
  const hasSay = (who: Consultee) =>
    (who === "senco" || who === "dsl") && takesPart(eyes, who, rule.together);
  return {
    deciders: rule.together ? [...roles.map(option), chair] : [],
    consultees: offered(f)
      .filter((who) => !hasSay(who))
      .map((who) => ({
        value: who,
        label: labels[who],
        ...(who === "parents" ? { hint: "What they said stands in the referral" } : {}),
      })),
  };
};
