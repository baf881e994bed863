// Made by shared/ui/assets/build.ts; change its sources, not this file.
export const appCssHash = "e6401d37b6fd";
export const appJsHash = "d1548a18e45e";
export const liveJsHash = "281c349c06da";
export const scriptsRunJsHash = "6a3992c052a4";
export const faviconHash = "b1a5bd45154b";
