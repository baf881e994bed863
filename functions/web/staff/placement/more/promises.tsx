import { Obligations } from "../obligations.tsx";
import { partOfPlacement } from "./page-of.tsx";

/** What policy and law ask of a placement, phase by phase, each with its clause. */
export const placementPromisesPage = partOfPlacement({
  name: "promises",
  title: "What policy and law ask",
  summary: "What policy and law ask of a placement: who owes what by when, from which clause",
  shows: (_, m) => ({ model: { obligations: m.obligations }, content: <Obligations m={m} /> }),
});
