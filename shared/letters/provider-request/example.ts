import { exampleSchool } from "../parts/example-school.ts";
import type { ProviderRequestFacts } from "./facts.ts";

export const providerRequestExample: ProviderRequestFacts = {
  school: exampleSchool,
  initials: "AO",
  what: "tell us how you keep pupils safe, before a pupil starts with you",
  about: ["How many pupils you teach full time", "The checks of your staff", "How you tell us who is there"],
  answerBy: "2026-10-16",
  link: "https://waymark.example/l/example-link",
};
