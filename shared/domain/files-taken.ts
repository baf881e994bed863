/** The largest file that is kept, in bytes: 10 MB. */
export const mostBytes = 10 * 1024 * 1024;

/** What is kept, by media type, with the ending that people know it by. */
export const takenTypes: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/heic": "HEIC",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word (docx)",
};
