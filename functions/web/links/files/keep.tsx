import { waitingOn } from "#casework/files/shelf.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { keepFileFields } from "#contracts/forms/files.ts";
import { takenTypes } from "#domain/files-taken.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import { taken } from "#door/sent.ts";
import type { FileFacts } from "#ports/files.ts";
import type { Deps } from "#ports/host.ts";
import { unfit } from "#promises/deciding/filing.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { sizeText } from "#ui/file-size.ts";
import { FormPage } from "#ui/form.tsx";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { RingSchool } from "../ring-school.tsx";
import { type FilesBehind, fileIdOf, loadFiles, ownFile } from "./load.ts";
import { filesPathOf } from "./path.ts";
import { filesWords as say } from "./words.ts";

type Upload = { readonly q: FilesBehind; readonly file: string; readonly here: string };

const uploadOf = async (deps: Deps, request: Request): Promise<Upload | undefined> => {
  const q = await loadFiles(deps, request);
  const file = fileIdOf(request.params);
  return q && file !== undefined ? { q, file, here: `${filesPathOf(q)}/${file}` } : undefined;
};

/** Nothing that could be kept has come: why, and the way on. */
const notTaken = ({ q }: Upload, message: string, status = 200): Reply => ({
  kind: "page",
  title: say.notTaken,
  status,
  model: { refused: message, links: { again: filesPathOf(q) } },
  content: (
    <>
      <h1 class="govuk-heading-l">{say.notTaken}</h1>
      <p class="govuk-body">{message}</p>
      <LinkButton href={filesPathOf(q)}>{say.chooseAnother}</LinkButton>
      <RingSchool school={q.school} on="form" />
    </>
  ),
});

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const arrived = ({ q, here }: Upload, facts: FileFacts, s: Shown): Reply => ({
  kind: "page",
  title: say.arrived,
  status: s.errors ? 422 : 200,
  ...(s.errors ? { errors: s.errors } : {}),
  back: { href: filesPathOf(q), text: say.backToFiles },
  model: {
    upload: facts,
    form: { action: here, command: s.command, fields: formJsonSchema(q.fields) },
  },
  content: (
    <FormPage
      title={say.arrived}
      caption={q.school.name}
      fields={q.fields}
      action={here}
      csrf={s.csrf}
      command={s.command}
      typed={s.typed}
      errors={s.errors}
      submit={say.keep}
      cancelHref={filesPathOf(q)}
    >
      <p class="govuk-body app-file-name">
        <strong>{facts.name}</strong>
        <br />
        {say.typeAndSize(takenTypes[facts.type] ?? "", sizeText(facts.bytes))}
      </p>
      <p class="govuk-body">{say.sayWhat}</p>
    </FormPage>
  ),
});

/** An upload behind a provider's link: shown, and kept once somebody says what it is. Sent again, it is one file. */
export const linkFileKeepPage: LinkPage = {
  path: "/reply/{key}/files/{file}",
  doc: { summary: "A provider keeps a file that it has sent to the storage", form: keepFileFields },
  get: async (deps, request) => {
    const u = await uploadOf(deps, request);
    if (!u) return deadLink;
    // The storage adds words of its own to the address.
    if (request.query.size > 0) return { kind: "see", to: u.here };
    if (ownFile(u.q, u.file)) return { kind: "see", to: `${filesPathOf(u.q)}?kept=${u.file}` };
    if (!u.q.open) return u.q.closed();
    const facts = await waitingOn(deps, u.q.shelf, u.file);
    const why = facts ? unfit(facts) : say.nothingCame;
    if (!facts || why !== undefined) return notTaken(u, why ?? say.nothingCame);
    return arrived(u, facts, {
      csrf: linkCsrf(deps, request),
      command: deps.ids.id(),
    });
  },
  post: async (deps, request, sent) => {
    const u = await uploadOf(deps, request);
    if (!u) return deadLink;
    if (await overLimit(deps, u.q.key)) return tooMany;
    const to = `${filesPathOf(u.q)}?kept=${u.file}`;
    if (ownFile(u.q, u.file)) return { kind: "see", to };
    if (!u.q.open) return u.q.closed(422);
    const checked = taken(u.q.fields, sent);
    if (checked.kind === "refused") {
      const facts = await waitingOn(deps, u.q.shelf, u.file);
      const why = facts ? unfit(facts) : say.nothingCame;
      const { typed, errors } = checked;
      return facts && why === undefined
        ? arrived(u, facts, { csrf: sent.csrf, command: sent.command, typed, errors })
        : notTaken(u, why ?? say.nothingCame, 422);
    }
    const done = await u.q.keep(deps, u.file, sent.command, checked.answers);
    return done.kind === "refused" ? notTaken(u, done.message, 422) : { kind: "see", to };
  },
};
