import type { OwnPage } from "#promises/about.ts";

export const schoolDutiesAbout: OwnPage = {
  page: (_placement, row) => `/school/duties#${row}`,
};
