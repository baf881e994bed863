import { mostBytes, takenTypes } from "#domain/files-taken.ts";
import { Button } from "./components/button.tsx";
import { FileUpload } from "./controls/file-upload.tsx";

const endings = [".pdf", ".jpg", ".jpeg", ".png", ".heic", ".heif", ".docx"];

/** What can be chosen: by ending for a computer, by type for a phone. */
const acceptedFiles = [...endings, ...Object.keys(takenTypes)].join(",");

/** The limits in one sentence. */
const fileLimits = "PDF, Word (docx), or a photo as JPEG, PNG or HEIC. Up to 10 MB.";

export type UploadFormProps = {
  /** Where the file goes: straight to the storage. */
  readonly action: string;
  /** Signed fields of the storage; they stand before the file. */
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  readonly cancelHref?: string | undefined;
  /** What is taken, where it is less than evidence may be. */
  readonly takes?: {
    readonly hint: string;
    readonly accept: string;
    readonly bytes: number;
    readonly tooLarge: string;
  };
};

const evidence: NonNullable<UploadFormProps["takes"]> = {
  hint: fileLimits,
  accept: acceptedFiles,
  bytes: mostBytes,
  tooLarge: "This file is larger than 10 MB. Choose a smaller one.",
};

/**
 * A browser's own upload, without script. The storage reads the file last, and the form is good for 15 minutes; the browser
 * itself asks for a file before it sends anything, because the storage would answer with a page of its own.
 */
export const UploadForm = ({ action, fields, label, cancelHref, takes = evidence }: UploadFormProps) => (
  <form class="app-form" action={action} method="post" enctype="multipart/form-data">
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <FileUpload
      name="file"
      label={label}
      labelSize="s"
      hint={takes.hint}
      accept={takes.accept}
      required
      most={{ bytes: takes.bytes, tooLarge: takes.tooLarge }}
    />
    <div class="govuk-button-group">
      <Button preventDoubleClick>Send the file</Button>
      {cancelHref ? (
        <a class="govuk-link" href={cancelHref}>
          Cancel
        </a>
      ) : null}
    </div>
    <p class="govuk-body-s">
      Send it within 15 minutes of opening this page. After that, load the page again.
    </p>
  </form>
);
