import { contextOf } from "#casework/compose/context.ts";
import { contactsOf } from "#casework/people/people.ts";
import { draftLetter, missingForLetter } from "#casework/placement/notification-letter.ts";
import { issue } from "#casework/record-form.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { FieldError } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { letterPage as letterBody } from "#letters/rendering/letter-page.tsx";
import { tooLate } from "#promises/deciding/issuing-letters.ts";
import {
  isIssuable,
  lastDayForNotice,
  letterInForce,
  noticeReaders,
  notToldYet,
} from "#streams/placement/notice/notice.ts";
import { Button, LinkButton } from "#ui/components/button.tsx";
import { ErrorSummary } from "#ui/components/error-summary.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { PostForm } from "#ui/form.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { PlaceTold, placeToldTo } from "./place-told.tsx";

const Missing = ({ missing, id }: { readonly missing: readonly string[]; readonly id: string }) => (
  <>
    <WarningText>The letter cannot be issued yet. These things are missing:</WarningText>
    <ul class="govuk-list govuk-list--bullet">
      {missing.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
    <p class="govuk-body">
      <LinkButton href={`/placements/${id}/forms/letter`}>Write the letter</LinkButton>
    </p>
  </>
);

const shown = async (
  c: StaffContext,
  l: Loaded,
  errors: readonly FieldError[] = [],
  command = c.deps.ids.id(),
): Promise<Reply> => {
  const id = l.placement.id;
  const missing = await missingForLetter(c.deps, l.stream);
  const context = await contextOf(c.deps, l.stream);
  const to = noticeReaders(l.placement);
  const names = await contactsOf(
    c.deps,
    c.scope,
    to.map((k) => k.id),
  );
  const nameOf = (contact: string): string => names.get(contact)?.name ?? "a contact";
  const preview = to[0] && missing.length === 0 ? await draftLetter(c.deps, context, to[0].id) : undefined;
  const facts = factsNow(c.deps, l.placement);
  const last = lastDayForNotice(facts, "by-hand");
  const late = tooLate(facts, "by-hand");
  const inForce = notToldYet(l.placement).length === 0 ? letterInForce(l.placement) : undefined;
  const mayIssue = c.may("letter.issue") && isIssuable(l.placement, facts.today) && !inForce;
  return {
    kind: "page",
    title: "Notification letter",
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: `/placements/${id}`, text: "Back to the placement" },
    model: {
      placement: id,
      missing,
      to: to.map((k) => ({ contact: k.id, name: names.get(k.id)?.name ?? "" })),
      place: placeToldTo(l.placement),
      lastDay: last?.kind === "date" ? last : undefined,
      tooLate: late,
      inForce: inForce?.id,
      letter: preview,
      form: { action: `/placements/${id}/letter`, command, fields: formJsonSchema([]) },
      links: {
        write: `/placements/${id}/forms/letter`,
        shorten: `/placements/${id}/forms/notice-shortened`,
        dates: `/placements/${id}/forms/timetable`,
      },
    },
    content: (
      <>
        {errors.length > 0 ? <ErrorSummary errors={errors.map((e) => ({ text: e.message }))} /> : null}
        <span class="govuk-caption-l">{l.who}</span>
        <h1 class="govuk-heading-l">Notification letter</h1>
        {inForce ? (
          <InsetText>This letter has been issued. How it was given is on the placement’s page.</InsetText>
        ) : null}
        {last?.kind === "date" && !inForce ? (
          <InsetText>
            To be given by <strong>{longDate(last.date)}</strong>.
            {last.explanation.map((line) => (
              <>
                <br />
                {line}
              </>
            ))}
          </InsetText>
        ) : null}
        <PlaceTold placement={l.placement} nameOf={nameOf} />
        {late && !inForce ? <WarningText>{late}</WarningText> : null}
        {missing.length > 0 ? <Missing missing={missing} id={id} /> : null}
        {preview ? (
          <>
            <p class="govuk-body">
              Goes to {to.map((k) => nameOf(k.id)).join(" and ")}.{" "}
              <a class="govuk-link" href={`/placements/${id}/forms/letter`}>
                Change the words
              </a>
              {", "}
              <a class="govuk-link" href={`/placements/${id}/forms/timetable`}>
                change dates or sessions
              </a>
            </p>
            {mayIssue ? (
              <PostForm action={`/placements/${id}/letter`} csrf={c.csrf} command={command}>
                <Button preventDoubleClick>Issue the letter</Button>
              </PostForm>
            ) : null}
            {!mayIssue && !inForce ? (
              <p class="govuk-body">
                The headteacher issues the letter once consent and checks are complete.
              </p>
            ) : null}
            <div class="app-letter-frame">{letterBody(preview, 2)}</div>
          </>
        ) : null}
      </>
    ),
  };
};

/** The notification letter before it is issued: what is missing, by when, how it reads; and its issuing. */
export const letterPage: StaffPage = {
  path: "/placements/{placement}/letter",
  doc: { summary: "The notification letter: draft, and issuing it", form: [] },
  action: "form.letter",
  get: async (c) => {
    const l = await loadPlacement(c);
    return l ? shown(c, l) : notFound;
  },
  post: async (c, sent) => {
    const l = await loadPlacement(c);
    if (!l) return notFound;
    if (!c.may("letter.issue")) return forbidden;
    const checked = taken([], sent);
    if (checked.kind === "refused") return shown(c, l, checked.errors, sent.command);
    const done = await issue(c.deps, { stream: l.stream, id: sent.command, by: c.staff });
    if (done.kind === "refused") return shown(c, l, [{ field: "", message: done.message }], sent.command);
    return { kind: "see", to: `/placements/${l.placement.id}/receipts/${sent.command}` };
  },
};
