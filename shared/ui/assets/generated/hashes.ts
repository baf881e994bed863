// Made by shared/ui/assets/build.ts; change its sources, not this file.
export const appCssHash = "e6401d37b6fd";
export const appJsHash = "e1fb4f6af391";
export const liveJsHash = "795d51b76682";
export const scriptsRunJsHash = "6a3992c052a4";
export const faviconHash = "b1a5bd45154b";
