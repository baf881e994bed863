import { resolve } from "node:path";
import { packEngine } from "./pack.ts";

/** `npm run engine:pack -- FOLDER`: the engine as a package that could be published. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("npm run engine:pack -- FOLDER\n");
  process.exit(1);
}
packEngine(resolve(process.env.INIT_CWD ?? ".", folder));
