import type { OwnPage } from "#promises/about.ts";
import { arrived } from "#streams/placement/facts.ts";

export const attendanceAbout: OwnPage = {
  ready: arrived,
  page: () => "/attendance",
};
