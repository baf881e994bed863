import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { ReviewInvitationFacts } from "./facts.ts";

export const reviewInvitationExample: ReviewInvitationFacts = {
  school: exampleSchool,
  to: { kind: "parent", child: "Amara" },
  on: "2026-12-01",
  asked: { firstName: "Ngozi", relation: "parent", child: "Amara" },
  link: "https://waymark.example/l/example",
  insteadOf: "2026-11-24",
  at: "15:30",
  until: "16:15",
  place: "The family room at Harbour View School",
  invited: ["You", "Your child, for as long as is good", "The tutor", "Ms Flint"],
  signedBy: exampleSignatory,
};
