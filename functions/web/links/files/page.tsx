import { uploadFormOn } from "#casework/files/shelf.ts";
import { mostBytes, takenTypes } from "#domain/files-taken.ts";
import type { LinkPage } from "#door/context.ts";
import { problem, type Reply } from "#door/reply.ts";
import type { UploadForm as UploadTo } from "#ports/files.ts";
import { NotificationBanner } from "#ui/components/notification-banner.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { UploadForm } from "#ui/upload-form.tsx";
import { deadLink } from "../dead-link.tsx";
import { schoolModel } from "../link-form-page.tsx";
import { RingSchool } from "../ring-school.tsx";
import { type FilesBehind, loadFiles, type SentFile, sentFiles, tooManyUploads } from "./load.ts";
import { filesPathOf } from "./path.ts";
import { filesWords as say } from "./words.ts";

const tooMany = problem(429, say.tooMany.title, say.tooMany.message);

const Sent = ({ files }: { readonly files: readonly SentFile[] }) => (
  <>
    <h2 class="govuk-heading-m">{say.sent}</h2>
    {files.length > 0 ? (
      <SummaryList
        classes="app-files"
        rows={files.map((f) => ({
          key: f.name || say.unnamed,
          value: say.schoolHasIt,
          actions: [{ href: f.remove, text: say.takeBack, about: f.name }],
        }))}
      />
    ) : (
      <p class="govuk-body">{say.none}</p>
    )}
  </>
);

type Shown = {
  readonly files: readonly SentFile[];
  readonly upload: UploadTo;
  readonly keep: string;
  readonly kept: boolean;
  readonly removed: boolean;
};

const shown = (q: FilesBehind, s: Shown): Reply => ({
  kind: "page",
  title: say.title,
  sendsTo: s.upload.action,
  back: { href: q.answers, text: say.backToAnswers },
  model: {
    school: schoolModel(q.school),
    purpose: q.purpose,
    files: s.files,
    ...(s.files.length < q.most ? { upload: { ...s.upload, file: "file" }, keep: s.keep } : {}),
    limits: { bytes: mostBytes, types: Object.keys(takenTypes), files: q.most },
    links: { answers: q.answers },
  },
  content: (
    <>
      {s.kept ? <NotificationBanner success text={say.kept} /> : null}
      {s.removed ? <NotificationBanner success text={say.removed} /> : null}
      <span class="govuk-caption-l">{q.school.name}</span>
      <h1 class="govuk-heading-l">{say.title}</h1>
      <p class="govuk-body">{say.example}</p>
      {s.files.length < q.most ? (
        <UploadForm {...s.upload} label={s.files.length > 0 ? say.chooseAnother : say.choose} />
      ) : (
        <p class="govuk-body">{say.most(q.most)}</p>
      )}
      <Sent files={s.files} />
      <RingSchool school={q.school} on="form" />
    </>
  ),
});

/**
 * Files for a question to a provider, behind its own link: certificates go from a phone to the storage, and are kept once
 * somebody says what they are. It lists what this question has brought, by name, and opens no file.
 */
export const linkFilesPage: LinkPage = {
  path: "/reply/{key}/files",
  doc: { summary: "A provider sends files for a question: a form for the storage, and what it has sent" },
  get: async (deps, request) => {
    const q = await loadFiles(deps, request);
    if (!q) return deadLink;
    if (!q.open) return q.closed();
    if (await tooManyUploads(deps, q)) return tooMany;
    const file = deps.ids.id();
    const keep = `${filesPathOf(q)}/${file}`;
    const [files, upload] = await Promise.all([sentFiles(deps, q), uploadFormOn(deps, q.shelf, file, keep)]);
    const kept = request.query.get("kept");
    const removed = request.query.get("removed") === "yes";
    return shown(q, { files, upload, keep, kept: files.some((f) => f.id === kept), removed });
  },
};
