import { mostSheetBytes } from "#casework/sheets/read-sheet.ts";
import { sheetUploadForm } from "#casework/sheets/uploads.ts";
import type { StaffContext } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { SheetKind } from "#streams/sheets/events.ts";
import { UploadForm } from "#ui/upload-form.tsx";

/** What can be chosen: by ending for a computer, by type for a phone. */
const takes = {
  accept: [
    ".csv",
    ".txt",
    ".xlsx",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ].join(","),
  bytes: mostSheetBytes,
  tooLarge: "This sheet is larger than 10 MB. Send a part of it, or leave out columns that are not needed.",
  hint: "CSV, or an Excel workbook (.xlsx). Up to 10 MB and 20,000 rows. The columns can be in any order.",
};

type SheetUpload = {
  readonly kind: SheetKind;
  readonly title: string;
  readonly lead: string;
  /** Where the page is that asks which column is which; the file's id is put behind it. */
  readonly uploaded: string;
  readonly back: { readonly href: string; readonly text: string };
};

/** A page on which somebody sends a sheet: the browser sends it straight to the storage, which leads back to a page of ours. */
export const sheetUploadPage = async (c: StaffContext, p: SheetUpload): Promise<Reply> => {
  const file = c.deps.ids.id();
  const next = `${p.uploaded}/${file}`;
  const upload = await sheetUploadForm(c.deps, { at: c.at, kind: p.kind, file }, next);
  return {
    kind: "page",
    title: p.title,
    sendsTo: upload.action,
    back: p.back,
    model: { upload: { ...upload, file: "file" }, next },
    content: (
      <>
        <h1 class="govuk-heading-l">{p.title}</h1>
        <p class="govuk-body">{p.lead}</p>
        <UploadForm {...upload} label="Choose the sheet" cancelHref={p.back.href} takes={takes} />
      </>
    ),
  };
};

/** Nothing that could be read has come: why, and the way on. */
export const notReadPage = (
  message: string,
  again: string,
  back: { readonly href: string; readonly text: string },
  status = 200,
): Reply => ({
  kind: "page",
  title: "This sheet cannot be read",
  status,
  back,
  model: { refused: message, links: { again } },
  content: (
    <>
      <h1 class="govuk-heading-l">This sheet cannot be read</h1>
      <p class="govuk-body">{message}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={again}>
          Choose another sheet
        </a>
      </p>
    </>
  ),
});
