import { parseArgs } from "node:util";
import { backUp, backupPlace } from "../local/data/back-up.ts";
import { inWords } from "./in-words.ts";

process.umask(0o077);

await inWords(async () => {
  const { values } = parseArgs({ options: { data: { type: "string" }, to: { type: "string" } } });
  const data = values.data ?? "./data";
  const to = values.to ?? backupPlace(data, new Date());
  await backUp(data, to);
  console.log(
    `${data} is copied to ${to}, and the copy is whole. It holds everything, the folder's secret too: keep it where only those may look who may look at the folder.${values.to ? "" : " It is on the same disk: copy it elsewhere, or name another place with --to."}`,
  );
});
