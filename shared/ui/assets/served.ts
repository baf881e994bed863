import { appCss } from "./generated/app-css.ts";
import { appJs, liveJs, scriptsRunJs } from "./generated/app-js.ts";
import { favicon } from "./generated/favicon.ts";
import { assetHrefs } from "./hrefs.ts";

/** A file that every host serves as it is; its address changes with its content, so it may be kept for ever. */
export type Asset = { readonly path: string; readonly type: string; readonly body: string };

/** Every file that pages refer to; serve with `Cache-Control: public, max-age=31536000, immutable`. */
export const assets: readonly Asset[] = [
  { path: assetHrefs.css, type: "text/css; charset=utf-8", body: appCss },
  { path: assetHrefs.js, type: "text/javascript; charset=utf-8", body: appJs },
  { path: assetHrefs.live, type: "text/javascript; charset=utf-8", body: liveJs },
  { path: assetHrefs.scriptsRun, type: "text/javascript; charset=utf-8", body: scriptsRunJs },
  { path: assetHrefs.icon, type: "image/svg+xml", body: favicon },
];
