import { longTime } from "#domain/calendar/london.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { kindText, type ShownFile } from "./shown.ts";

const Name = ({ file: { href, name } }: { readonly file: ShownFile }) =>
  href ? (
    <a class="govuk-link" href={href}>
      {name || "A file whose name is erased"}
    </a>
  ) : (
    <>A file</>
  );

const linesOf = (file: ShownFile, whole: boolean | undefined): readonly string[] => [
  ...(file.what ? [file.what] : []),
  ...(whole ? [`For: ${file.aboutTitle}`] : []),
  kindText(file),
  `${file.by}, ${longTime(file.at)}`,
];

export type FileListProps = {
  readonly files: readonly ShownFile[];
  /** Whether each says what it is evidence for, and can be removed here. */
  readonly whole?: boolean | undefined;
};

/** Files with what they are, who sent them and when; the name downloads the file. */
export const FileList = ({ files, whole }: FileListProps) => (
  <SummaryList
    classes="app-files"
    rows={files.map((file) => ({
      key: <Name file={file} />,
      value: <span class="app-lines">{linesOf(file, whole).join("\n")}</span>,
      actions:
        whole && file.remove
          ? [{ href: file.remove, text: "Remove", about: file.name || "the file" }]
          : undefined,
    }))}
  />
);
