/** Begins the name of every machine and function, as a deployment's own prefix would. */
export const machinePrefix = "waymark-";
