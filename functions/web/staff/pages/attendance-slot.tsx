import { pupils, read } from "#casework/commit/streams.ts";
import { contactsOf } from "#casework/people/people.ts";
import type { Contact } from "#domain/contact.ts";
import { isDisputed, isVulnerable, suggestionFor } from "#domain/register/standing.ts";
import { pupilStream } from "#domain/streams.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { TellOutside, waitingOutside } from "./attendance-outside.tsx";
import { historyOf } from "./attendance-slot-history.ts";
import { type LoadedSlot, loadSlot } from "./attendance-slot-load.ts";
import { sessionTitle, standingTag } from "./attendance-words.ts";

const atWork: Readonly<Partial<Record<Contact["relationship"], string>>> = {
  "social-worker": "social worker",
  "local-authority": "local authority",
  "virtual-school": "virtual school",
  "welfare-officer": "pupil welfare officer",
};

/** Whom at home to ring: nobody who may not be contacted. */
const toRing = async (
  c: StaffContext,
  l: LoadedSlot,
): Promise<readonly { name: string; phone: string }[]> => {
  if (!c.sees("contact.details")) return [];
  const { contacts } = (await read(c.deps, pupils, pupilStream(c.at, l.slot.pupil))).state;
  const allowed = contacts.filter((k) => k.restricted === "no" && k.relationship !== "other");
  const records = await contactsOf(
    c.deps,
    c.scope,
    allowed.map((k) => k.id),
  );
  return allowed.flatMap((k) => {
    const record = records.get(k.id);
    const work = atWork[k.relationship];
    return record
      ? [
          {
            name: work ? `${record.name}, ${work}` : record.name,
            phone: record.phone ?? "no phone on file",
          },
        ]
      : [];
  });
};

const Acts = ({ l }: { readonly l: LoadedSlot }) => (
  <ButtonGroup>
    {l.register.opened ? <LinkButton href={`${l.href}/answer`}>Record an answer</LinkButton> : null}
    <LinkButton href={`${l.href}/reason`} variant="secondary">
      Record why the pupil is away
    </LinkButton>
  </ButtonGroup>
);

/** One pupil in one session: what was said by whom, whom to ring, and what the school can record. */
export const attendanceSlotPage: StaffPage = {
  path: "/attendance/{register}/{pupil}/{session}",
  action: "attendance.read",
  doc: { summary: "One pupil in one session at a provider: every answer, reason and correction" },
  get: async (c) => {
    const l = await loadSlot(c);
    if (!l) return notFound;
    await noteRead(c, l.slot.pupil);
    const [history, ring] = await Promise.all([historyOf(c, l), toRing(c, l)]);
    const { code, because } = suggestionFor(l.register, l.slot);
    const tag = standingTag(l.register, l.slot, c.deps.clock.now());
    const disputed = isDisputed(l.slot);
    const write = c.may("attendance.write");
    return {
      kind: "page",
      title: `${l.name}, ${l.slot.session}`,
      back: { href: l.day, text: "Back to the day" },
      model: {
        register: l.register.id,
        pupil: l.slot.pupil,
        name: l.name,
        session: l.slot.session,
        standing: tag.text,
        disputed,
        code,
        because,
        history,
        outside: write ? waitingOutside(l) : [],
        links: write ? { answer: `${l.href}/answer`, reason: `${l.href}/reason` } : {},
      },
      content: (
        <>
          <span class="govuk-caption-l">
            {sessionTitle[l.slot.session]}, {longDate(l.register.date)}
          </span>
          <h1 class="govuk-heading-l">{l.name}</h1>
          {isVulnerable(l.register, l.slot.pupil) ? (
            <WarningText>
              Has a social worker or is looked after: ring first, and tell the safeguarding lead.
            </WarningText>
          ) : null}
          {disputed ? (
            <WarningText>The answers differ. Find out what is true and record it.</WarningText>
          ) : null}
          <SummaryList
            rows={[
              { key: "How it stands", value: <Tag colour={tag.colour}>{tag.text}</Tag> },
              { key: "Suggested code", value: `${code || "None"}. ${because}` },
              { key: "Provider", value: `${l.provider?.name ?? ""}, ${l.provider?.phone ?? ""}` },
              ...ring.map((r) => ({ key: r.name, value: r.phone })),
            ]}
          />
          {write ? <TellOutside c={c} l={l} /> : null}
          {write ? <Acts l={l} /> : null}
          <h2 class="govuk-heading-m">What was said</h2>
          {history.length === 0 ? <p class="govuk-body">Nothing yet.</p> : null}
          <ul class="govuk-list govuk-list--bullet">
            {history.map((h) => (
              <li>
                {h.text}
                {h.said ? <div class="govuk-hint">{h.said}</div> : null}
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};
