import { longTime } from "../../../shared/domain/london.ts";
import { SummaryList } from "../../../shared/ui/components/summary-list.tsx";
import { kindText, type ShownFile } from "./files-shown.ts";

const Name = ({ file: { href, name, what } }: { readonly file: ShownFile }) =>
  href ? (
    <>
      <a class="govuk-link" href={href}>
        {name || "A file whose name is erased"}
      </a>
      {what ? (
        <>
          <br />
          {what}
        </>
      ) : null}
    </>
  ) : (
    <>A file</>
  );

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
      value: (
        <>
          {whole ? (
            <>
              For: {file.aboutTitle}
              <br />
            </>
          ) : null}
          {kindText(file)}
          <br />
          {file.by}, {longTime(file.at)}
        </>
      ),
      actions:
        whole && file.remove
          ? [{ href: file.remove, text: "Remove", about: file.name || "the file" }]
          : undefined,
    }))}
  />
);
