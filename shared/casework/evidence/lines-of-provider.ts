import { roleNames } from "#domain/roles.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import { providerStream, type SchoolRef, signOffStream } from "#domain/streams.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Deps } from "#ports/host.ts";
import { filesThere } from "#streams/provider/yearly/year.ts";
import { namesOf } from "../files/shelf.ts";
import { providerOf } from "../people/people.ts";
import { diligenceStanding, type ItemEvidence, type ItemState } from "../provider/diligence-standing.ts";
import { standingOf } from "../provider/standing.ts";
import { yearShelf } from "../provider/yearly/files.ts";
import { clauseWords, type EvidenceLine, type LineStanding } from "./line.ts";
import type { OfPlacement } from "./lines-of-placement.ts";

const standings: Readonly<Record<ItemState, LineStanding>> = {
  missing: "missing",
  lapsed: "missing",
  "not-satisfactory": "missing",
  "lapses-soon": "done",
  holds: "done",
};

const whys: Readonly<Partial<Record<ItemState, string>>> = {
  lapsed: "It has lapsed.",
  "not-satisfactory": "What was seen last was not satisfactory.",
  "lapses-soon": "It holds, and lapses soon.",
};

const seenWords = (e: ItemEvidence): string =>
  [e.what, e.on, e.until && `holds until ${e.until}`, e.outcome.replace("-", " "), e.version]
    .filter(Boolean)
    .join(", ");

const clausesOf = (rules: EffectiveRules, id: ObligationId): readonly string[] =>
  (rules.asks[id] ?? []).map(clauseWords);

/** What of the due diligence on a provider stands, item by item, with the papers that it sent; undefined for an unknown one. */
export const linesOfProvider = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
): Promise<OfPlacement | undefined> => {
  const [themes, s, record] = await Promise.all([
    diligenceStanding({ deps, at, seesWords: false, seesJudgement: false }, id),
    standingOf(deps, at, id),
    providerOf(deps, at.tenant, id),
  ]);
  if (!themes || !s) return undefined;
  const whose = record?.name ?? "A provider whose record is erased";
  const lines = themes
    .flatMap((theme) => theme.items)
    .map((item): EvidenceLine => {
      const latest = item.seen.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
      return {
        ...{ of: id, whose, key: `${item.id}-provider`, id: item.id, title: item.title },
        clauses: clausesOf(s.rules, item.id),
        owner: roleNames["ap-lead"],
        standing: standings[item.state],
        due: latest?.until ?? "",
        done: latest?.on ?? "",
        by: latest?.by ?? "",
        evidence: item.seen.map(seenWords),
        why: whys[item.state] ?? "",
      };
    });
  const papers = filesThere(s.provider.year);
  const shelf = yearShelf(at.tenant, id);
  const names = await namesOf(deps, shelf.scope, papers);
  return {
    lines,
    files: papers.map((f) => ({
      ...{
        of: id,
        whose,
        id: f.file,
        name: names.get(f.words.vault)?.name ?? "",
        about: "year",
        bytes: f.bytes,
      },
    })),
  };
};

/** The streams behind a provider’s due diligence. */
export const streamsOfProvider = (at: SchoolRef, id: string): readonly string[] => [
  providerStream(at.tenant, id),
  signOffStream(at, id),
];
