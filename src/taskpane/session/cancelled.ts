/** The clerk stopped the work. */
export class Cancelled extends Error {}
