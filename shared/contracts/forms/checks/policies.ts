import { options } from "../options.ts";

/** The policies of a provider that are read before it is used (catalogue O39). */
export const providerPolicies = options(
  ["safeguarding", "Safeguarding and child protection, online safety included"],
  ["safer-recruitment", "Safer recruitment"],
  ["health-and-safety", "Health and safety: fire, first aid, lockdown"],
  ["behaviour", "Behaviour"],
  ["anti-bullying", "Anti-bullying"],
  ["attendance", "Attendance"],
  ["data-protection", "Data protection"],
  ["complaints", "Complaints"],
);
