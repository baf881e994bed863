import { asCsv } from "./write-sheet.ts";

/** One line of the export: one pupil in one session. */
export type ExportLine = {
  readonly date: string;
  readonly session: string;
  readonly pupil: string;
  readonly upn: string;
  readonly provider: string;
  readonly standing: string;
  readonly minutesLate: number | "";
  readonly leftAt: string;
  readonly answeredAt: string;
  readonly how: string;
  readonly afterCutOff: string;
  readonly code: string;
  readonly codeMeans: string;
  readonly activity: string;
  readonly entered: string;
};

const columns: Readonly<Record<keyof ExportLine, string>> = {
  date: "Date",
  session: "Session",
  pupil: "Pupil",
  upn: "UPN",
  provider: "Provider",
  standing: "How it stands",
  minutesLate: "Minutes late",
  leftAt: "Left at",
  answeredAt: "Answered at",
  how: "How",
  afterCutOff: "After the cut-off",
  code: "Suggested code",
  codeMeans: "Why",
  activity: "Nature of the activity",
  entered: "Entered in the school's register as",
};

/** The lines as a file for a spreadsheet. */
export const attendanceCsv = (lines: readonly ExportLine[]): Uint8Array =>
  asCsv(
    Object.entries(columns).map(([key, header]) => ({ key: key as keyof ExportLine, header })),
    lines,
  );
