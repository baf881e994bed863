import { appCssHash, appJsHash, faviconHash, liveJsHash, scriptsRunJsHash } from "./generated/hashes.ts";

/** Where a page finds the stylesheet, the scripts and the icon: an address changes with the file's content. */
export const assetHrefs = {
  css: `/assets/app-${appCssHash}.css`,
  js: `/assets/app-${appJsHash}.js`,
  live: `/assets/live-${liveJsHash}.js`,
  scriptsRun: `/assets/scripts-run-${scriptsRunJsHash}.js`,
  icon: `/assets/favicon-${faviconHash}.svg`,
} as const;
