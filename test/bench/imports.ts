import { parse } from "csv-parse/sync";
import { type House, openHouse } from "../gate/house.ts";
import { importOfSheet, manager, takesIn } from "../gate/sheets/importing.ts";
import { csvOf, madeChildren } from "../gate/sheets/made-sheet.ts";
import { type Contest, secondsOf } from "./rounds.ts";

const words = csvOf(madeChildren(2_000, 7));

let house: House | undefined;
let page = "";

const inHouse = async (): Promise<House> => {
  if (house) await house.close();
  house = await openHouse({ sweeps: false });
  return house;
};

export const closeImports = async (): Promise<void> => {
  await house?.close();
  house = undefined;
};

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => (await secondsOf(work)) * 1000;

/** A sheet of 2,000 pupils with 4,000 contacts: parsed and nothing else, compared with what is held, and taken in. */
export const importsOf2000: readonly [Contest, Contest, Contest] = [
  {
    name: "2,000 pupils: the bare parser",
    unit: "ms",
    measure: () => milliseconds(async () => parse(words, { columns: true })),
  },
  {
    name: "2,000 pupils: sent, mapped and checked",
    unit: "ms",
    measure: async () => {
      const h = await inHouse();
      const lead = await manager(h);
      return milliseconds(async () => {
        page = await importOfSheet(h, lead, words);
      });
    },
  },
  {
    name: "2,000 pupils: taken in",
    unit: "ms",
    measure: async () => {
      if (!house) throw new Error("Nothing has been checked");
      const h = house;
      const lead = await manager(h);
      return milliseconds(() => takesIn(h, lead, page, { fresh: "yes" }));
    },
  },
];
