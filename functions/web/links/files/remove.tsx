import { namesOf } from "#casework/files/shelf.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { takeBackFields } from "#contracts/forms/files.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { FormPage } from "#ui/form.tsx";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { type FilesBehind, fileIdOf, loadFiles, ownFile } from "./load.ts";
import { filesPathOf } from "./path.ts";
import { filesWords as say } from "./words.ts";

type Found = { readonly q: FilesBehind; readonly file: NonNullable<ReturnType<typeof ownFile>> };

const find = async (deps: Deps, request: Request): Promise<Found | undefined> => {
  const q = await loadFiles(deps, request);
  const file = q && ownFile(q, fileIdOf(request.params) ?? "");
  return q && file ? { q, file } : undefined;
};

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const shown = async (deps: Deps, { q, file }: Found, s: Shown): Promise<Reply> => {
  const name = (await namesOf(deps, q.shelf.scope, [file])).get(file.words.vault)?.name || say.unnamed;
  const action = `${filesPathOf(q)}/${file.id}/remove`;
  return {
    kind: "page",
    title: say.remove.title,
    status: s.errors ? 422 : 200,
    ...(s.errors ? { errors: s.errors } : {}),
    back: { href: filesPathOf(q), text: say.backToFiles },
    model: { file: name, form: { action, command: s.command, fields: formJsonSchema(takeBackFields) } },
    content: (
      <FormPage
        title={say.remove.title}
        caption={q.school.name}
        lead={say.remove.lead(name)}
        fields={takeBackFields}
        action={action}
        csrf={s.csrf}
        command={s.command}
        typed={s.typed}
        errors={s.errors}
        submit={say.remove.submit}
        cancelHref={filesPathOf(q)}
        warning
      />
    ),
  };
};

/** A provider takes back what came by its own question, while that is open. */
export const linkFileRemovePage: LinkPage = {
  path: "/reply/{key}/files/{file}/remove",
  doc: { summary: "A provider takes back a file that it has sent", form: takeBackFields },
  get: async (deps, request) => {
    const found = await find(deps, request);
    if (!found || found.file.removed) return deadLink;
    if (!found.q.open) return found.q.closed();
    return shown(deps, found, {
      csrf: linkCsrf(deps, request),
      command: deps.ids.id(),
    });
  },
  post: async (deps, request, sent) => {
    const found = await find(deps, request);
    if (!found) return deadLink;
    const { q, file } = found;
    if (await overLimit(deps, q.key)) return tooMany;
    if (!q.open && !file.removed) return q.closed(422);
    const checked = taken(takeBackFields, sent);
    const { csrf, command } = sent;
    if (checked.kind === "refused")
      return shown(deps, found, { csrf, command, typed: checked.typed, errors: checked.errors });
    const done = await q.takeBack(deps, file.id, command, String(checked.answers.why));
    return done.kind === "refused" ? q.closed(422) : { kind: "see", to: `${filesPathOf(q)}?removed=yes` };
  },
};
