import { read, sheets } from "#casework/commit/streams.ts";
import { aboutPack } from "#casework/evidence/about-pack.ts";
import { placementsOf } from "#casework/evidence/gather.ts";
import { downloadOfPack } from "#casework/evidence/kept.ts";
import { notedOf } from "#casework/jobs/parts.ts";
import { staffOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import { packDays } from "#domain/records/days-kept.ts";
import { sheetsStream } from "#domain/streams.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { type Pack, type PackFound, packOf } from "#streams/sheets/packs.ts";
import { Live, LiveNote } from "#ui/components/live.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";

/** What the state of a pack is called. */
export const packTag = (p: Pack): { readonly text: string; readonly colour: TagColour } => {
  if (p.erased) return { text: "Erased", colour: "grey" };
  if (p.state === "making") return { text: "Being put together", colour: "yellow" };
  return p.state === "made" ? { text: "Ready", colour: "green" } : { text: "Stopped", colour: "red" };
};

const says = (p: Pack): string => {
  if (p.erased) return "What was in it is erased. Make it again if you need it: the record is still there.";
  if (p.state === "making")
    return "The record is read placement by placement. You can go on with other work.";
  return p.state === "made"
    ? `It is there for ${packDays} days, then it is erased. It names people: keep it as safe as the record itself.`
    : "It could not be put together, and is a task for whoever looks after it. Nothing of the record was changed.";
};

const names: Readonly<Record<string, string>> = {
  "evidence.pdf": "The document (PDF)",
  "evidence.csv": "The promises as a table (CSV)",
  "ledger.csv": "The ledger behind it, record by record (CSV)",
  "everything.zip": "Everything in one download, with the files (ZIP)",
};

const nameOf = (name: string): string =>
  names[name] ?? `Everything with the files, part ${name.replace(/\D/g, "")} (ZIP)`;

const Broken = ({ found }: { readonly found: PackFound }) =>
  found.broken.length === 0 ? null : (
    <>
      <WarningText>
        The ledger is not as it was written. Tell the headteacher and the data protection lead today: this may
        be a breach that must be reported.
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {found.broken.map(({ stream, version }) => (
          <li>
            Record {stream}, decision {version}
          </li>
        ))}
      </ul>
    </>
  );

const Found = ({ found }: { readonly found: PackFound }) => (
  <SummaryList
    rows={[
      { key: "Promises", value: String(found.rows) },
      { key: "Missing: overdue", value: String(found.missing) },
      { key: "Done, late", value: String(found.late) },
      { key: "Files", value: String(found.files) },
      {
        key: "The ledger behind it",
        value: `${found.streams} records, ${found.decisions} decisions: ${found.broken.length === 0 ? "as they were written" : "not as they were written"}`,
      },
      { key: "Digest of all heads", value: found.head },
    ]}
  />
);

const find = async (c: StaffContext): Promise<Pack | undefined> =>
  packOf((await read(c.deps, sheets, sheetsStream(c.at))).state.packs, c.request.params.pack ?? "");

type Done = { readonly done: number; readonly of: number };

/** A pack of evidence: how far it has come, what was found, and its downloads; the page follows by itself meanwhile. */
export const packPage: StaffPage = {
  path: "/evidence/packs/{pack}",
  action: "evidence.read",
  doc: {
    summary: "A pack of evidence: how far it has come, what was found, and its downloads",
    shows: ["pack", "about", "state", "progress", "found", "downloads"],
  },
  get: async (c) => {
    const pack = await find(c);
    if (!pack) return notFound;
    const [about, maker, noted] = await Promise.all([
      aboutPack(c.deps, c.at, pack.of),
      staffOf(c.deps, c.scope, pack.by),
      notedOf(c.deps, c.scope, "pack", pack.id),
    ]);
    const { done, of } = (noted ?? { done: 0, of: 0 }) as Done;
    const tag = packTag(pack);
    const downloads = pack.erased
      ? []
      : pack.names.map((name) => ({ name, title: nameOf(name), href: `/evidence/packs/${pack.id}/${name}` }));
    return {
      kind: "page",
      title: "Evidence pack",
      back: { href: "/evidence", text: "Back to evidence" },
      model: {
        ...{ pack: pack.id, about, of: pack.of, state: pack.erased ? "erased" : pack.state },
        ...{ progress: { done, of }, found: pack.found ?? null, downloads },
      },
      content: (
        <>
          <span class="govuk-caption-l">
            {about}, {longDate(pack.of.from)} to {longDate(pack.of.to)}
          </span>
          <h1 class="govuk-heading-l">Evidence pack</h1>
          <Live id="pack">
            <p class="govuk-body">
              <Tag colour={tag.colour}>{tag.text}</Tag>
            </p>
            <p class="govuk-body">{says(pack)}</p>
            {pack.state === "making" && of > 0 ? (
              <p class="govuk-body">
                <progress max={of} value={done} aria-label="How far it has come" /> {done} of {of} pieces
              </p>
            ) : null}
            {pack.found ? <Broken found={pack.found} /> : null}
            {downloads.length === 0 ? null : (
              <ul class="govuk-list">
                {downloads.map((d) => (
                  <li>
                    <a class="govuk-link" href={d.href}>
                      {d.title}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {pack.found ? <Found found={pack.found} /> : null}
          </Live>
          <p class="govuk-body-s">
            Begun {longTime(pack.at)} by {maker?.name ?? "a member of staff"}.
          </p>
          {pack.state === "making" ? <LiveNote looked={longTime(c.deps.clock.now().toString())} /> : null}
        </>
      ),
    };
  },
};

/** Leads to one download of a pack; each taking is in the audit. */
export const packFilePage: StaffPage = {
  path: "/evidence/packs/{pack}/{name}",
  action: "evidence.read",
  doc: {
    summary: "Leads to a download of a pack of evidence, for five minutes",
    file: "application/octet-stream",
  },
  get: async (c) => {
    const pack = await find(c);
    const name = c.request.params.name ?? "";
    if (!pack || pack.erased || !pack.names.includes(name)) return notFound;
    const placements = await placementsOf(c.deps, c.at, pack.of);
    await Promise.all([pack.id, ...placements.map((row) => row.id)].map((id) => noteRead(c, id)));
    const to = await downloadOfPack(c.deps, c.at, pack.id, name);
    return to === undefined ? notFound : { kind: "see", to };
  },
};
