import { londonDate } from "#domain/calendar/london.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import type { Deps } from "#ports/host.ts";
import type { Pack, PackFound } from "#streams/sheets/packs.ts";
import { schoolRecordOf, staffOf } from "../people/people.ts";
import { lookOf } from "../school/look.ts";
import { aboutPack } from "./about-pack.ts";
import { bundleOf, filesOf, inBundles } from "./bundle.ts";
import { brokenIn, headOf } from "./chains.ts";
import { linesFor } from "./gather.ts";
import { type Gathered, keepDownload } from "./kept.ts";
import { missingFirst } from "./line.ts";
import { packPaper } from "./paper.ts";
import { chainsCsv, linesCsv } from "./tables.ts";

const types = { pdf: "application/pdf", csv: "text/csv; charset=utf-8", zip: "application/zip" } as const;

const foundIn = (lines: Gathered["lines"], { files, chains }: Gathered): PackFound => ({
  rows: lines.length,
  missing: lines.filter((line) => line.standing === "missing").length,
  late: lines.filter((line) => line.standing === "done-late").length,
  files: files.length,
  streams: chains.length,
  decisions: chains.reduce((sum, chain) => sum + chain.decisions, 0),
  broken: brokenIn(chains),
  head: headOf(chains),
});

/**
 * Writes a pack from what was gathered: paper, tables, and bundles of these with the files. Written again it is the same; says
 * what was found and what the downloads are called.
 */
export const madeFrom = async (
  deps: Deps,
  at: SchoolRef,
  pack: Pack,
  gathered: Gathered,
): Promise<{ readonly found: PackFound; readonly names: readonly string[] }> => {
  const scope = scopeOf(at);
  const [record, maker, about, look] = await Promise.all([
    schoolRecordOf(deps, scope, at.school),
    staffOf(deps, scope, pack.by),
    aboutPack(deps, at, pack.of),
    lookOf(deps, at),
  ]);
  const school = record?.name || "School";
  const lines = linesFor(pack.of, gathered, school).toSorted(missingFirst);
  const found = foundIn(lines, gathered);
  const date = londonDate(pack.at);
  const made = { of: pack.of, about, school, by: maker?.name ?? "a member of staff", at: pack.at };
  const paper = packPaper({ ...made, lines, files: gathered.files, found });
  const papers = [
    { name: "evidence.pdf", bytes: await letterPdf(paper, { date, schoolName: school, ...look }) },
    { name: "evidence.csv", bytes: linesCsv(lines) },
    { name: "ledger.csv", bytes: chainsCsv(gathered.chains) },
  ];
  const names: string[] = [];
  const keep = async (name: string, bytes: Uint8Array): Promise<void> => {
    const ending = name.slice(-3) as keyof typeof types;
    await keepDownload(deps, at, pack.id, { name, type: types[ending], bytes });
    names.push(name);
  };
  const bundles = inBundles(gathered.files);
  for (const [i, files] of bundles.entries()) {
    const held = [...(i === 0 ? papers : []), ...(await filesOf(deps, at, pack.of, files))];
    await keep(bundles.length === 1 ? "everything.zip" : `everything-${i + 1}.zip`, bundleOf(held, pack.at));
  }
  for (const { name, bytes } of papers) await keep(name, bytes);
  return { found, names };
};
