import { parseArgs } from "node:util";
import { putBack } from "../local/data/back-up.ts";
import { OptionsFault } from "../local/options-fault.ts";
import { inWords } from "./in-words.ts";

process.umask(0o077);

await inWords(async () => {
  const { values } = parseArgs({ options: { from: { type: "string" }, data: { type: "string" } } });
  const { from, data = "./data" } = values;
  if (from === undefined)
    throw new OptionsFault(["--from: say which copy: npm run put-back -- --from COPY --data ./data"]);
  const kept = await putBack(from, data, new Date());
  console.log(
    `${data} is as it was when ${from} was made.${kept ? ` What was there is kept in ${kept}; remove it once all is well.` : ""} Start it as ever: npm start -- --data ${data}`,
  );
  console.log(
    "What was recorded since is not there. What was purged since is erased again at the start. Mails that went out since may go once more: tell the people whom they reached.",
  );
});
