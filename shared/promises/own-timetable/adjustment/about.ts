import type { OwnPage } from "#promises/about.ts";

export const adjustmentAbout: OwnPage = {
  page: ({ pupil }) => `/pupils/${pupil}/adjustments/new`,
};
