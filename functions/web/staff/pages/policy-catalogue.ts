/** The catalogue's rows by number (O1 to O134), in the groups in which the page shows them. */
export const catalogueGroups: readonly {
  readonly title: string;
  readonly rows: readonly number[];
}[] = [
  {
    title: "Identification and referral",
    rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
  },
  {
    title: "Consent and parents",
    rows: [19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34],
  },
  {
    title: "Checks of the provider",
    rows: [35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 132],
  },
  {
    title: "Commissioning",
    rows: [55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 126, 133],
  },
  {
    title: "Suspension and exclusion",
    rows: [66, 67, 68, 69, 70],
  },
  {
    title: "Attendance at the provider",
    rows: [71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81],
  },
  {
    title: "Reviews, visits and reports",
    rows: [82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 130],
  },
  {
    title: "Safeguarding",
    rows: [99, 100, 101, 102, 103, 124, 125],
  },
  {
    title: "Reintegration and what follows",
    rows: [104, 105, 106, 107, 108, 109, 110, 111],
  },
  {
    title: "Part-time timetables and flexi-schooling",
    rows: [112, 113, 114, 115, 116, 117, 118, 134],
  },
  {
    title: "Governance",
    rows: [119, 120, 121, 122, 123, 127, 128, 129, 131],
  },
];
