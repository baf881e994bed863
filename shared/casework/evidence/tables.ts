import { asCsv } from "../sheets/write-sheet.ts";
import type { Chain } from "./chains.ts";
import { type EvidenceLine, standingWords } from "./line.ts";

const columns = [
  { key: "whose", header: "Whose" },
  { key: "of", header: "Record" },
  { key: "id", header: "Obligation" },
  { key: "title", header: "Promise" },
  { key: "clauses", header: "Clauses" },
  { key: "owner", header: "Owner" },
  { key: "standing", header: "How it stands" },
  { key: "due", header: "Due" },
  { key: "done", header: "Done" },
  { key: "by", header: "By whom" },
  { key: "evidence", header: "Evidence" },
  { key: "why", header: "Why" },
] as const;

/** The promises of a pack for a spreadsheet, a line each, missing ones first. */
export const linesCsv = (lines: readonly EvidenceLine[]): Uint8Array =>
  asCsv(
    columns,
    lines.map((line) => ({
      ...line,
      clauses: line.clauses.join("; "),
      evidence: line.evidence.join("; "),
      standing: standingWords[line.standing],
    })),
  );

const chainColumns = [
  { key: "stream", header: "Record" },
  { key: "decisions", header: "Decisions" },
  { key: "head", header: "Hash of the last" },
  { key: "broken", header: "Not as written: decisions" },
] as const;

/** Every stream whose chain was checked, with its head. */
export const chainsCsv = (chains: readonly Chain[]): Uint8Array =>
  asCsv(
    chainColumns,
    chains.map((chain) => ({ ...chain, broken: chain.broken.join(", ") })),
  );
