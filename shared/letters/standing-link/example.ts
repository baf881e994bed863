import type { StandingLinkFacts } from "./facts.ts";

export const standingLinkExample: StandingLinkFacts = {
  school: { name: "Harbour View School", phone: "01632 960 014" },
  link: "https://waymark.example/l/example-link",
  until: "2027-08-31",
};
