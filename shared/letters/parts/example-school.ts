import type { SchoolFacts, Signatory } from "./facts.ts";

/** An invented school for previews and tests; the phone numbers are of the range kept for fiction. */
export const exampleSchool: SchoolFacts = {
  name: "Harbour View School",
  address: ["Harbour View School", "12 Quay Lane", "Sandleigh", "ZZ9 4QL"],
  contact: { name: "Ms Rosa Flint", role: "leader for alternative provision", phone: "01632 960 014" },
  complaints: {
    to: "Mr Idris Vale, the headteacher",
    procedure: "https://harbour-view.example/complaints",
  },
  privacyNotice: "https://harbour-view.example/privacy",
};

export const exampleSignatory: Signatory = { name: "Mr Idris Vale", role: "Headteacher" };
