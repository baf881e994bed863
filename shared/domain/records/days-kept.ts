/** Days for which a half-filled form waits. */
export const draftDays = 30;

/** Days after which an imported sheet and what was made of it is erased, whatever became of it. */
export const importDays = 7;

/** Days after which a pack of evidence is erased: whoever needs it has it by then, and it can be made again. */
export const packDays = 7;

/** Days for which a run is kept after its end where the school has chosen nothing: as Step Functions keeps histories. */
export const runDays = 90;
