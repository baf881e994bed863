/** A letter cannot be composed; its message says what is missing, in words for staff. */
export class Incomplete extends Error {}
