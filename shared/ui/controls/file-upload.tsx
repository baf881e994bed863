import { classNames } from "../components/class-names.ts";
import { type ControlProps, describedBy, FormGroup, LabelHintAndError } from "./control.tsx";

export type FileUploadProps = ControlProps & {
  /** Endings and media types that the browser offers to choose from, e.g. `.pdf,image/jpeg`. */
  readonly accept?: string | undefined;
  readonly required?: boolean | undefined;
  /** With script: the most bytes that are taken, and what is said before a larger file is sent. */
  readonly most?: { readonly bytes: number; readonly tooLarge: string } | undefined;
  readonly disabled?: boolean | undefined;
};

/** One file from this device; a phone offers its camera too. */
export const FileUpload = (p: FileUploadProps) => {
  const id = p.id ?? p.name;
  return (
    <FormGroup error={p.error} classes={p.groupClasses}>
      <LabelHintAndError id={id} p={p} />
      <input
        class={classNames("govuk-file-upload", p.classes, p.error && "govuk-file-upload--error")}
        id={id}
        name={p.name}
        type="file"
        accept={p.accept}
        required={p.required}
        disabled={p.disabled}
        data-most-bytes={p.most?.bytes}
        data-too-large={p.most?.tooLarge}
        aria-describedby={describedBy(id, p)}
      />
    </FormGroup>
  );
};
