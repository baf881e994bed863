import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import type { PlacementEndedFacts } from "./facts.ts";

export const placementEndedExample: PlacementEndedFacts = {
  school: exampleSchool,
  recipient: { name: "Ms Ngozi Okafor", address: ["4 Mill Row", "Sandleigh", "ZZ9 7TD"] },
  written: "2027-02-08",
  pupilFirstName: "Amara",
  provision: "Copse Lane Workshop",
  lastDay: "2027-02-12",
  destination: "All lessons at Harbour View School",
  destinationFrom: "2027-02-22",
  next: "Ms Flint will meet Amara at the main door at 8:45am on the first day",
  signedBy: exampleSignatory,
};
