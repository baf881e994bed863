const OFFICE = "application/vnd.openxmlformats-officedocument";

/** `begins`: hexadecimal, `at` so many bytes from the start. */
type Beginning = {
  readonly begins: string;
  readonly at?: number;
  readonly ending?: string;
  readonly type: string;
};

/** The brands by which phones mark a photo as HEIC (ISO/IEC 23008-12): each stands after the word `ftyp`. */
const heic = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].map(
  (brand): Beginning => ({
    begins: Buffer.from(`ftyp${brand}`).toString("hex"),
    at: 4,
    type: "image/heic",
  }),
);

/** How the files that schools and providers send begin, and with which ending a name says more than that. */
const BEGINNINGS: readonly Beginning[] = [
  { begins: "255044462d", type: "application/pdf" },
  { begins: "ffd8ff", type: "image/jpeg" },
  { begins: "89504e470d0a1a0a", type: "image/png" },
  ...heic,
  { begins: "504b0304", ending: ".docx", type: `${OFFICE}.wordprocessingml.document` },
  { begins: "504b0304", ending: ".xlsx", type: `${OFFICE}.spreadsheetml.sheet` },
  { begins: "", ending: ".txt", type: "text/plain" },
  { begins: "", ending: ".csv", type: "text/csv" },
];

/** So many bytes from the start of a file are enough to know its type. */
export const HEAD_BYTES = 512;

/**
 * The media type that a file's first bytes (and, for office files and plain text, its name) show. What the sender
 * says about it is not asked: a page of HTML does not become a PDF by being called one.
 */
export function mediaTypeOf(head: Uint8Array, name: string): string {
  const start = Buffer.from(head.subarray(0, HEAD_BYTES));
  const hex = start.toString("hex");
  const ending = name.toLowerCase();
  const found = BEGINNINGS.find(
    ({ begins, at = 0, ending: wanted = "" }) =>
      hex.startsWith(begins, at * 2) && ending.endsWith(wanted) && (begins !== "" || !start.includes(0)),
  );
  return found?.type ?? "application/octet-stream";
}
