import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { takenTypes } from "#domain/files-taken.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { sizeText } from "#ui/file-size.ts";
import type { ShownYear, ShownYearFile, ToldItem } from "./load.ts";

const answers = { same: "Still so", changed: "Changed or new", none: "It has none" } as const;

const File = ({ f }: { readonly f: ShownYearFile }) => (
  <>
    <br />
    <a class="govuk-link" href={f.href}>
      {f.name || "A file whose name is erased"}
    </a>
    {`: ${f.what} (${takenTypes[f.media] ?? "File"}, ${sizeText(f.bytes)}, ${longTime(f.at)})`}
  </>
);

const rowOf = (s: ShownYear, item: ToldItem) => ({
  key: item.title,
  value: (
    <>
      {answers[item.answer]}
      {item.now ? `: ${item.now}` : ""}
      {item.id === "O43" && s.told?.insuredUntil
        ? ` Insurance until ${longDate(s.told.insuredUntil)}, it says.`
        : ""}
      {s.files
        .filter((f) => f.about === item.id)
        .map((f) => (
          <File f={f} />
        ))}
    </>
  ),
});

/** What the provider told, the changes first, each with the papers that came with it. */
export const YearTold = ({ s }: { readonly s: ShownYear }) => {
  if (!s.told) return null;
  const changed = s.items.filter((i) => i.answer !== "same");
  const same = s.items.filter((i) => i.answer === "same");
  const withPapers = same.filter((i) => s.files.some((f) => f.about === i.id));
  const bare = same.filter((i) => !withPapers.includes(i));
  return (
    <>
      <p class="govuk-body">
        {`Told on ${longDate(s.told.on)}${s.told.by ? ` by ${s.told.by}` : ""}${s.told.how === "staff" ? ", as staff recorded it" : ""}: ${counted(changed.length, "change")}, ${same.length} still so.`}
      </p>
      <SummaryList rows={[...changed, ...withPapers].map((item) => rowOf(s, item))} />
      {bare.length > 0 ? (
        <InsetText>{`Still so, and no paper came: ${bare.map((i) => i.title).join("; ")}.`}</InsetText>
      ) : null}
    </>
  );
};
