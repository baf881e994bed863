import { read, schools } from "#casework/commit/streams.ts";
import { recordForm } from "#casework/record-form.ts";
import { safeguardingNumbers } from "#casework/school/record-duty.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { initialsOf } from "#contracts/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import { schoolStream } from "#domain/streams.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { ladoToldForm } from "#promises/safeguarding/lado-told/form.ts";
import { allegationOfHead, allegationToTell } from "#streams/placement/concerns.ts";
import { holders } from "#streams/school/school.ts";
import { Button, ButtonGroup } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { FormErrors, LaterButton, PostForm, Questions } from "#ui/form.tsx";
import type { Again } from "../forms/one-form.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";

const fields = ladoToldForm.steps.flatMap((s) => s.fields);

/** A governor stands in only where the school has no chair on record. */
const mayOpen = async (c: StaffContext): Promise<boolean> => {
  if (c.may("form.lado-told")) return true;
  const { state } = await read(c.deps, schools, schoolStream(c.at));
  return holders(state, "governor-chair").length === 0;
};

const find = async (c: StaffContext): Promise<Loaded | Reply> => {
  const l = await loadPlacement(c);
  if (!l || !allegationOfHead(l.placement)) return notFound;
  if (!(await mayOpen(c))) return forbidden;
  await noteRead(c, l.placement.pupil);
  return l;
};

const person = ({ name, phone }: { readonly name: string; readonly phone: string }): string =>
  phone ? `${name}, ${phone}` : "Not recorded yet: ask the school office";

const shown = async (c: StaffContext, l: Loaded, again: Again = {}): Promise<Reply> => {
  const begun = again.errors ? undefined : c.begun;
  const { typed = {}, errors = [], command }: Again = { ...again, ...begun };
  const numbers = await safeguardingNumbers(c.deps, c.at);
  const none = { name: "", phone: "" };
  const sorted = allegationOfHead(l.placement);
  const waits = allegationToTell(l.placement) !== undefined;
  const initials = l.pupil ? initialsOf(l.pupil) : "X";
  const action = `/placements/${l.placement.id}/allegation`;
  const id = command ?? c.deps.ids.id();
  const lado = person(numbers?.lado ?? none);
  const lead = person(numbers?.lead ?? none);
  return {
    kind: "page",
    title: "An allegation against the headteacher",
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: "/today", text: "Back to today" },
    model: {
      placement: l.placement.id,
      initials,
      sortedAt: sorted?.at,
      ladoTold: !waits,
      safeguarding: numbers,
      ...(waits ? { form: { action, command: id, fields: formJsonSchema(fields) } } : {}),
    },
    content: (
      <>
        <FormErrors fields={fields} errors={errors} />
        <span class="govuk-caption-l">A pupil: {initials}</span>
        <h1 class="govuk-heading-l">An allegation against the headteacher</h1>
        <WarningText>
          Do not speak with the headteacher about it before the LADO has advised you. A child in danger now:
          ring 999 first.
        </WarningText>
        <p class="govuk-body">
          The safeguarding lead recorded it on {longTime(sorted?.at ?? "")}. As chair of governors you see to
          it. What happened is in the school’s safeguarding system: the safeguarding lead tells you by word.
        </p>
        <SummaryList
          rows={[
            { key: "Ring first: the LADO of the local authority", value: lado },
            { key: "Safeguarding lead", value: lead },
            { key: "Deputy safeguarding lead", value: person(numbers?.deputy ?? none) },
          ]}
        />
        {waits ? (
          <>
            <h2 class="govuk-heading-m">{ladoToldForm.title}</h2>
            <PostForm action={action} csrf={c.csrf} command={id}>
              <Questions fields={fields} typed={typed} errors={errors} />
              <ButtonGroup>
                <Button preventDoubleClick>{ladoToldForm.submit}</Button>
                {c.mayLeave ? <LaterButton /> : null}
              </ButtonGroup>
            </PostForm>
          </>
        ) : (
          <InsetText>It is recorded that the LADO was told.</InsetText>
        )}
      </>
    ),
  };
};

/** All that the chair of governors needs of an allegation against the headteacher, and nothing else (KCSIE; rules of sense). */
export const allegationPage: StaffPage = {
  path: "/placements/{placement}/allegation",
  action: "allegation.read",
  doc: {
    summary: "For the chair of governors: an allegation against the headteacher, and whom to ring",
    form: fields,
  },
  get: async (c) => {
    const found = await find(c);
    return "kind" in found ? found : shown(c, found);
  },
  post: async (c, sent) => {
    const found = await find(c);
    if ("kind" in found) return found;
    const checked = taken(fields, sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return shown(c, found, { typed, errors: checked.errors, command: sent.command });
    const done = await recordForm(c.deps, {
      stream: found.stream,
      id: sent.command,
      by: c.staff,
      at: c.at,
      form: ladoToldForm,
      answers: checked.answers,
    });
    if (done.kind !== "refused") return { kind: "see", to: `/placements/${found.placement.id}/allegation` };
    const errors = [{ field: done.field ?? "on", message: done.message }];
    return shown(c, found, { typed, errors, command: sent.command });
  },
};
