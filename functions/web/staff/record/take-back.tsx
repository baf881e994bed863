import { lookBackAt, takeBackFrom, takenBackWhy } from "#casework/placement/take-back-record.ts";
import { listed } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { isAction } from "#promises/permissions.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { mayRead } from "../may-read.ts";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { formTitle } from "./event-titles.ts";
import { toldNames } from "./taken-back.tsx";

/** Whether this person may take records of a form back: whoever may record it, and may read what was recorded. */
export const mayTakeBack = (c: StaffContext, form: string): boolean => {
  const action = `form.${form.split(".")[0] ?? ""}`;
  return isAction(action) && c.may(action) && c.may("placement.read") && mayRead(c, form);
};

/** Where the latest record of a form is taken back, or why it stays; undefined for whoever may not. */
export const wayBack = (
  c: StaffContext,
  { placement, commits }: Loaded,
  form: string,
): { readonly href: string; readonly stays: string; readonly at: string } | undefined => {
  const records = recordsOf(placement, form);
  const latest = records.at(-1);
  if (!latest || !mayTakeBack(c, form)) return undefined;
  const nth = records.length;
  const look = lookBackAt(c.deps, placement, commits, { form, nth }, c.staff);
  return "kind" in look
    ? { href: "", stays: look.message, at: latest.at }
    : {
        href: `/placements/${placement.id}/recorded/${form}/${nth}/take-back`,
        stays: "",
        at: latest.at,
      };
};

type Found = {
  readonly l: Loaded;
  readonly form: string;
  readonly nth: number;
  readonly record: Recorded;
};

const find = async (c: StaffContext): Promise<Found | Reply> => {
  const l = await loadPlacement(c);
  const form = c.request.params.form ?? "";
  const nth = /^[1-9]\d{0,3}$/.test(c.request.params.nth ?? "") ? Number(c.request.params.nth) : 0;
  const record = l && recordsOf(l.placement, form)[nth - 1];
  if (!l || !record) return notFound;
  return mayTakeBack(c, form) ? { l, form, nth, record } : forbidden;
};

/** Who has been told already, and that somebody must tell them. */
const toldWords = async (c: StaffContext, told: readonly string[]): Promise<string> =>
  `Told of it already: ${listed(await toldNames(c, told))}. It becomes a task to tell them that it was a mistake.`;

const shown = async (c: StaffContext, { l, form, nth, record }: Found, again?: Again): Promise<Reply> => {
  await noteRead(c, l.placement.pupil);
  const back = `/placements/${l.placement.id}/recorded/${form}`;
  const look = lookBackAt(c.deps, l.placement, l.commits, { form, nth }, c.staff);
  const title = `Take back: ${formTitle(form)}`;
  const backTo = { href: back, text: "Back to what was recorded" };
  if ("kind" in look)
    return {
      kind: "page",
      title,
      ...(again?.errors ? { status: 422, errors: again.errors } : {}),
      back: backTo,
      model: { placement: l.placement.id, form, nth, stays: look.message, links: { back: back } },
      content: (
        <>
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">This record of {longTime(record.at)} cannot be taken back.</p>
          <InsetText>{look.message}</InsetText>
        </>
      ),
    };
  const told = look.told.length > 0 ? await toldWords(c, look.told) : "";
  return oneFormPage(
    c,
    {
      title,
      caption: l.who,
      lead: `Recorded ${longTime(record.at)}. It will count no more, and what it met is owed again. It stays in the history.`,
      submit: "Take it back",
      fields: [takenBackWhy],
      action: `${back}/${nth}/take-back`,
      back: backTo,
      warning: true,
      model: { placement: l.placement.id, nth, told: look.told, unsent: look.unsent.length },
      above: (
        <>
          {told ? <InsetText>{told}</InsetText> : null}
          {look.unsent.length > 0 ? (
            <p class="govuk-body">Its mails and letters that have not gone will not go.</p>
          ) : null}
        </>
      ),
    },
    again,
  );
};

/** A record that was a mistake is taken back, as a commit of its own, where nobody outside has acted on it. */
export const takeBackPage: StaffPage = {
  path: "/placements/{placement}/recorded/{form}/{nth}/take-back",
  action: "placement.read",
  doc: { summary: "Take a mistaken record back: why; or the reason for which it stays" },
  foresees: foreseeing(),
  get: async (c) => {
    const found = await find(c);
    return "kind" in found ? found : shown(c, found);
  },
  post: async (c, sent) => {
    const found = await find(c);
    if ("kind" in found) return found;
    const checked = taken([takenBackWhy], sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return shown(c, found, { typed, errors: checked.errors, command: sent.command });
    const { l, form, nth } = found;
    const done = await takeBackFrom(c.deps, {
      stream: l.stream,
      id: sent.command,
      by: c.staff,
      at: c.at,
      record: { form, nth },
      why: String(checked.answers[takenBackWhy.name] ?? ""),
    });
    if (done.kind !== "refused")
      return { kind: "see", to: `/placements/${l.placement.id}/receipts/${sent.command}` };
    const errors = [{ field: "", message: done.message }];
    return shown(c, found, { typed, errors, command: sent.command });
  },
};
