/** One step of the schema. Steps only go forward and are never edited once released. */
export interface Migration {
  /** The `user_version` of the database after this step; 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly sql: string;
}
