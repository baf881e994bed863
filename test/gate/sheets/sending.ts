import type { Caller } from "../caller.ts";
import type { House } from "../house.ts";
import { upload } from "../upload.ts";

/** Sends a sheet by a page's own upload form; gives the address of the page that asks which column is which. */
export const sendsSheet = async (
  house: House,
  who: Caller,
  page: string,
  words: string | Uint8Array,
  name = "export.csv",
): Promise<string> => {
  const { upload: form } = (await who.sees(page)) as unknown as {
    upload: { fields: Readonly<Record<string, string>> };
  };
  const bytes = typeof words === "string" ? Buffer.from(words) : words;
  return (await upload(house, form.fields, { name, bytes })).location;
};
