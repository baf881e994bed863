import { namesOf, type Shelf } from "#casework/files/shelf.ts";
import { withinLimit } from "#casework/links/use-limits.ts";
import { keepFile, shelfOf, takeFileAway } from "#casework/placement/evidence-files.ts";
import { keepYearFile, takeYearFile, yearShelf } from "#casework/provider/yearly/files.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { keepFileFields, keepYearFileFields } from "#contracts/forms/files.ts";
import type { Words } from "#domain/commit.ts";
import type { Refusal } from "#domain/decision.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import type { Deps } from "#ports/host.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { filesOfAsk, mostOfAsk } from "#streams/placement/files.ts";
import { mostYearFiles } from "#streams/provider/yearly/telling-year.ts";
import { deadLink } from "../dead-link.tsx";
import { loadYear, type YearBehind } from "../due-diligence/load.ts";
import { pathOf } from "../link-cookie.ts";
import { loadProviderQuestion, type ProviderQuestion } from "../provider/load.ts";
import { providerClosedPage } from "../provider/sent.tsx";
import { commandOf } from "../question/record.ts";
import { filesPathOf } from "./path.ts";

type LinkFile = { readonly id: string; readonly words: Words; readonly removed: boolean };

type Done = Refusal | { readonly kind: "recorded" | "unchanged" };

/** What the pages for files need of the question that a link is for: its checks for a pupil, or its own year. */
export type FilesBehind = {
  readonly key: string;
  /** Where the question itself is answered. */
  readonly answers: string;
  readonly school: SchoolFacts;
  readonly purpose: string;
  readonly open: boolean;
  readonly closed: (status?: number) => Reply;
  readonly shelf: Shelf;
  /** What came by this question, with what was taken back. */
  readonly files: readonly LinkFile[];
  /** So many of them at once. */
  readonly most: number;
  readonly fields: readonly Field[];
  readonly keep: (deps: Deps, file: string, sent: string, answers: Answers) => Promise<Done>;
  readonly takeBack: (deps: Deps, file: string, sent: string, why: string) => Promise<Done>;
};

const ofQuestion = (q: ProviderQuestion): FilesBehind => {
  const place = { at: q.c.at, placement: q.c.placement.id, ask: q.ask.id };
  const by = (file: string, sent: string) => ({ ...place, file, id: commandOf(q, sent), by: toProvider });
  const standing = filesOfAsk(q.c.placement, q.ask.id);
  const gone = q.c.placement.files.filter((f) => f.ask === q.ask.id && f.removed);
  return {
    key: q.key,
    answers: pathOf(q),
    school: q.school,
    purpose: q.ask.purpose,
    open: q.open,
    closed: (status) => providerClosedPage(q, status),
    shelf: shelfOf(place),
    files: [...standing, ...gone].map(({ id, words, removed }) => ({ id, words, removed: !!removed })),
    most: mostOfAsk,
    fields: keepFileFields,
    keep: (deps, file, sent, answers) =>
      keepFile(deps, { ...by(file, sent), about: q.form.id }, String(answers.what)),
    takeBack: (deps, file, sent, why) => takeFileAway(deps, by(file, sent), why),
  };
};

const ofYear = (y: YearBehind): FilesBehind => {
  const { tenant } = y.at;
  const provider = y.provider.id;
  const by = (file: string, sent: string) => ({
    ...{ tenant, provider, file, by: provider },
    id: `answer-${provider}-${sent}`,
  });
  const { files } = y.provider.year;
  return {
    key: y.key,
    answers: pathOf(y),
    school: y.school,
    purpose: "diligence",
    open: true,
    closed: () => deadLink,
    shelf: yearShelf(tenant, provider),
    files: files.map(({ file, words, removed }) => ({ id: file, words, removed: !!removed })),
    most: mostYearFiles,
    fields: keepYearFileFields,
    keep: (deps, file, sent, answers) => {
      const about = yearlyItems.find(({ id }) => id === answers.about)?.id ?? "O39";
      return keepYearFile(deps, { ...by(file, sent), about }, String(answers.what));
    },
    takeBack: (deps, file, sent, why) => takeYearFile(deps, by(file, sent), why),
  };
};

/** The question for which this browser may send files at this address; undefined for every reason alike. */
export const loadFiles = async (deps: Deps, request: Request): Promise<FilesBehind | undefined> => {
  const q = await loadProviderQuestion(deps, request);
  if (q) return ofQuestion(q);
  const y = await loadYear(deps, request);
  return y && ofYear(y);
};

export type SentFile = { readonly id: string; readonly name: string; readonly remove: string };

/** What this question's own links have sent: by name, without a way to open it (a link reads no file). */
export const sentFiles = async (deps: Deps, q: FilesBehind): Promise<readonly SentFile[]> => {
  const files = q.files.filter((f) => !f.removed);
  const names = await namesOf(deps, q.shelf.scope, files);
  return files.map(({ id, words }) => ({
    id,
    name: names.get(words.vault)?.name ?? "",
    remove: `${filesPathOf(q)}/${id}/remove`,
  }));
};

/** A file that came by this question; undefined for every other file. */
export const ownFile = (q: FilesBehind, id: string): LinkFile | undefined => q.files.find((f) => f.id === id);

/** The id in an address, as far as it can be one. */
export const fileIdOf = (params: Readonly<Record<string, string>>): string | undefined =>
  /^[a-z0-9]{8,40}$/.test(params.file ?? "") ? params.file : undefined;

/** Each form takes one upload; nobody needs more than so many in an hour. */
const formsPerHour = { most: 60, seconds: 3600 };

/** Counts one form for an upload, which the storage takes without asking us again. */
export const tooManyUploads = async (deps: Deps, q: FilesBehind): Promise<boolean> =>
  !(await withinLimit(deps, `${q.key}-uploads`, formsPerHour));
