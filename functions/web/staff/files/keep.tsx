import { keepFile, waitingFile } from "#casework/placement/evidence-files.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { keepFileFields } from "#contracts/forms/files.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { FileFacts } from "#ports/files.ts";
import { unfit } from "#promises/deciding/filing.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { aboutOfWord, aboutTitle, aboutWord, mayAttach } from "./about.ts";
import { filesPath, kindText } from "./shown.ts";

type Upload = { readonly l: Loaded; readonly about: string; readonly file: string; readonly here: string };

const uploadOf = async (c: StaffContext): Promise<Upload | undefined> => {
  const l = await loadPlacement(c);
  const about = aboutOfWord(c.request.params.about ?? "");
  const file = c.request.params.file ?? "";
  if (!l || about === undefined || !/^[a-z0-9]{8,40}$/.test(file)) return undefined;
  return { l, about, file, here: `${filesPath(l.placement.id)}/uploaded/${aboutWord(about)}/${file}` };
};

const listOf = ({ l, about }: Upload): string =>
  `${filesPath(l.placement.id)}${about ? `?about=${about}` : ""}`;

const keptAt = (u: Upload): string => `${listOf(u)}${u.about ? "&" : "?"}kept=${u.file}`;

const isKept = ({ l, file }: Upload): boolean => l.placement.files.some((f) => f.id === file);

/** Nothing that could be kept has come: why, and the way on. */
const notTaken = (u: Upload, message: string, status = 200): Reply => {
  const again = `${filesPath(u.l.placement.id)}/new${u.about ? `?about=${u.about}` : ""}`;
  return {
    kind: "page",
    title: "This file cannot be kept",
    status,
    back: { href: listOf(u), text: "Back to the files" },
    model: { placement: u.l.placement.id, about: u.about, refused: message, links: { again } },
    content: (
      <>
        <h1 class="govuk-heading-l">This file cannot be kept</h1>
        <p class="govuk-body">{message}</p>
        <LinkButton href={again}>Choose another file</LinkButton>
      </>
    ),
  };
};

const nothingCame = "No file has reached us here: it was empty, or it has waited for more than a day.";

type Again = { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly command?: string };

const arrived = (c: StaffContext, u: Upload, facts: FileFacts, again: Again = {}): Reply => {
  const begun = again.errors ? undefined : c.begun;
  const { typed, errors = [], command = c.deps.ids.id() } = { ...again, ...begun };
  const title = "We have your file";
  return {
    kind: "page",
    title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: listOf(u), text: "Back to the files" },
    model: {
      placement: u.l.placement.id,
      about: u.about,
      upload: facts,
      form: { action: u.here, command, fields: formJsonSchema(keepFileFields) },
    },
    content: (
      <FormPage
        title={title}
        caption={u.l.who}
        fields={keepFileFields}
        action={u.here}
        csrf={c.csrf}
        command={command}
        typed={typed}
        errors={errors}
        submit="Keep this file"
        cancelHref={listOf(u)}
        later={c.mayLeave}
      >
        <p class="govuk-body app-file-name">
          <strong>{facts.name}</strong>
          <br />
          {kindText(facts)}
        </p>
        <p class="govuk-body">For: {aboutTitle(u.about)}. It is not on record until you keep it.</p>
      </FormPage>
    ),
  };
};

/** An upload that waits: shown, and kept once somebody says what it is. Sent again, it is one file. */
export const fileKeepPage: StaffPage = {
  path: "/placements/{placement}/files/uploaded/{about}/{file}",
  doc: {
    summary: "Keeps a file that was sent to the storage as evidence",
    form: keepFileFields,
    shows: ["placement", "about", "upload"],
  },
  action: "placement.read",
  get: async (c) => {
    const u = await uploadOf(c);
    if (!u) return notFound;
    if (!mayAttach(c, u.about)) return forbidden;
    // The storage adds words of its own to the address.
    if (c.request.query.size > 0) return { kind: "see", to: u.here };
    if (isKept(u)) return { kind: "see", to: keptAt(u) };
    const facts = await waitingFile(c.deps, { at: c.at, placement: u.l.placement.id }, u.file);
    const why = facts ? unfit(facts) : nothingCame;
    return facts && why === undefined ? arrived(c, u, facts) : notTaken(u, why ?? nothingCame);
  },
  post: async (c, sent) => {
    const u = await uploadOf(c);
    if (!u) return notFound;
    if (!mayAttach(c, u.about)) return forbidden;
    if (isKept(u)) return { kind: "see", to: keptAt(u) };
    const place = { at: c.at, placement: u.l.placement.id };
    const checked = taken(keepFileFields, sent);
    if (checked.kind === "refused") {
      const facts = await waitingFile(c.deps, place, u.file);
      const { typed, errors } = checked;
      return facts && unfit(facts) === undefined
        ? arrived(c, u, facts, { typed, errors, command: sent.command })
        : notTaken(u, (facts && unfit(facts)) ?? nothingCame, 422);
    }
    const command = { ...place, file: u.file, id: sent.command, by: c.staff, about: u.about };
    const done = await keepFile(c.deps, command, String(checked.answers.what));
    return done.kind === "refused" ? notTaken(u, done.message, 422) : { kind: "see", to: keptAt(u) };
  },
};
