import { describe, expect, it } from "vitest";
import { readSheet } from "#casework/sheets/read-sheet.ts";
import { asCsv, asExcel } from "#casework/sheets/write-sheet.ts";

const text = (words: string) => readSheet(Buffer.from(words));

const rowsOf = async (words: string | Uint8Array) => {
  const sheet = await readSheet(typeof words === "string" ? Buffer.from(words) : words);
  if (sheet.kind === "refused") throw new Error(sheet.message);
  return sheet.rows.map((r) => r.cells);
};

const says = async (bytes: Uint8Array | string) => {
  const sheet = await readSheet(typeof bytes === "string" ? Buffer.from(bytes) : bytes);
  return sheet.kind === "refused" ? sheet.message : "it was read";
};

describe("A sheet from a school's system (K5, K7)", () => {
  it("is read in UTF-8 with or without its mark, in Windows-1252 and in UTF-16", async () => {
    const words = "Forename,Surname\r\nZoë,O’Neil\r\n";
    const all = await Promise.all([
      rowsOf(words),
      rowsOf(`\ufeff${words}`),
      rowsOf(Buffer.from(words.replace("’", "\u0092"), "latin1")),
      rowsOf(Buffer.from(`\ufeff${words.replaceAll(",", "\t")}`, "utf16le")),
    ]);
    expect(all).toEqual(Array.from({ length: 4 }, () => [{ Forename: "Zoë", Surname: "O’Neil" }]));
  });

  it.each([[","], [";"], ["\t"], ["|"]])(
    "finds the separator %j by itself, also where another stands in quotes",
    async (s) => {
      expect(await rowsOf(`Name${s}Town${s}Note\n"Lee, Ann; Ms"${s}Bath${s}"a|b"\n`)).toEqual([
        { Name: "Lee, Ann; Ms", Town: "Bath", Note: "a|b" },
      ]);
    },
  );

  it("passes a title above the headings, tells two columns of one name apart, and counts lines as a spreadsheet does", async () => {
    const sheet = await text('Pupil list\n\nUPN,Phone,Phone\nA1,"1\n2",3\n,,\nB2,4,5\n');
    expect(sheet).toMatchObject({ headings: ["UPN", "Phone", "Phone (2)"] });
    expect(sheet).toMatchObject({
      rows: [{ cells: { Phone: "1\n2" } }, { cells: { UPN: "B2", "Phone (2)": "5" } }],
    });
  });

  it("says of a row that it has more cells than there are headings", async () => {
    expect(await text("a,b\n1,2\n1,2,3\n")).toMatchObject({
      rows: [{ line: 2 }, { line: 3, shifted: true }],
    });
  });

  it("that breaks off is refused, in quotes, in a row, or as a workbook", async () => {
    const workbook = await asExcel(
      "x",
      [
        { key: "a", header: "A" },
        { key: "b", header: "B" },
      ],
      [{ a: "1", b: "2" }],
    );
    expect(await says('a,b\n1,"2')).toMatch(/breaks off inside quotes/);
    expect(await says("a,b,c\n1,2,3\n1,2")).toMatch(/breaks off in line 3/);
    expect(await says(workbook.subarray(0, workbook.length - 40))).toMatch(/breaks off before its end/);
  });

  it("that is an old .xls, a page, empty, too large or too long is refused with a sentence", async () => {
    expect(await says(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toMatch(/old Excel workbook \(\.xls\)/);
    expect(await says("<html><table></table></html>")).toMatch(/no sheet that can be read/);
    expect(await says("")).toMatch(/empty/);
    expect(await says("a,b\n")).toMatch(/no rows/);
    expect(await says(Buffer.alloc(10 * 1024 * 1024 + 1, 65))).toMatch(/larger than 10 MB/);
    expect(await says(`a,b\n${"1,2\n".repeat(20_001)}`)).toMatch(/20,001 rows: 20,000 are the most/);
  });

  it("that is a workbook which unpacks to far more than it looks is not unpacked", async () => {
    const workbook = Buffer.from(
      await asExcel(
        "x",
        [
          { key: "a", header: "A" },
          { key: "b", header: "B" },
        ],
        [{ a: "1", b: "2" }],
      ),
    );
    const directory = workbook.indexOf(Buffer.from("504b0102", "hex"));
    workbook.writeUInt32LE(0xf0000000, directory + 24);
    expect(await says(workbook)).toMatch(/far larger inside/);
  });
});

describe("A sheet that we write", () => {
  const columns = [
    { key: "name", header: "Name" },
    { key: "of", header: "Sessions" },
  ] as const;

  it.each(["=1+1", "+44 1632", "-1", "@here", "\t=1", "＝1"])(
    "holds no cell that a spreadsheet would run: %j",
    async (name) => {
      const lines = [{ name, of: 4 }];
      expect(Buffer.from(asCsv(columns, lines)).toString()).toContain(`'${name}`);
    },
  );

  it("reads back as it was written, by CSV and by Excel", async () => {
    const lines = [
      { name: "=Ann, “A”", of: 10 },
      { name: "Zoë\nB", of: 0 },
    ];
    const same = [
      { Name: "=Ann, “A”", Sessions: "10" },
      { Name: "Zoë\nB", Sessions: "0" },
    ];
    expect(await rowsOf(asCsv(columns, lines))).toEqual(same);
    expect(await rowsOf(await asExcel("A/B: c", columns, lines))).toEqual(same);
  });
});
