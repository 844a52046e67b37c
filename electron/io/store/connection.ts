import Sqlite from 'better-sqlite3';
import { StoreError, storeCodeOf } from './problems.ts';

/** What a column can hold here. */
export type Value = string | number | Uint8Array | null;

/** One prepared statement. Every method throws `StoreError` for what the disk or file refuses. */
export interface Statement<Row> {
  /** Number of rows written. */
  run(...values: Value[]): number;
  get(...values: Value[]): Row | undefined;
  all(...values: Value[]): Row[];
}

/** How long to wait for another writer, in milliseconds. */
const BUSY_TIMEOUT = 3_000;
/** The write-ahead log is cut back to this size after a checkpoint, in bytes. */
const LOG_LIMIT = 16 * 1024 * 1024;

/**
 * The one connection to the encrypted database. Nothing else in the store knows the driver, so
 * that every error is translated in one place.
 */
export class Connection {
  readonly #db: Sqlite.Database;
  #depth = 0;
  #undone = 0;
  /** While a transaction of this connection runs; nobody else can commit then. */
  #generation: string | null = null;
  readonly #dataVersion = this.prepare<{ data_version: number }>('PRAGMA data_version');

  /**
   * Opens `file` (creating it) and reads its first page, which proves the key. SQLCipher 4 format:
   * AES-256-CBC and an HMAC-SHA-512 for every page, the header included (`legacy = 4`; without it
   * SQLite's page size fields stay outside the MAC). The raw key skips the passphrase derivation.
   */
  constructor(file: string, key: Uint8Array) {
    this.#db = translated(() => new Sqlite(file, { timeout: BUSY_TIMEOUT }));
    try {
      translated(() => {
        this.#db.pragma(`cipher = 'sqlcipher'`);
        this.#db.pragma('legacy = 4');
        this.#db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
        this.#db.pragma('temp_store = MEMORY');
        this.#db.pragma('user_version');
      });
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** Settings that write to the file; to be called once its version is known to be readable. */
  prepareForWriting(): void {
    translated(() => {
      this.#db.pragma('journal_mode = WAL');
      this.#db.pragma('synchronous = FULL');
      this.#db.pragma('secure_delete = ON');
      this.#db.pragma('foreign_keys = ON');
      this.#db.pragma(`journal_size_limit = ${String(LOG_LIMIT)}`);
    });
  }

  /** Compiled when it is first used: between two starts most statements are not. */
  prepare<Row>(sql: string): Statement<Row> {
    let compiled: Sqlite.Statement<Value[], Row> | null = null;
    const statement = (): Sqlite.Statement<Value[], Row> => {
      return (compiled ??= this.#db.prepare<Value[], Row>(sql));
    };
    return {
      run: (...values) => translated(() => statement().run(...values).changes),
      get: (...values) => translated(() => statement().get(...values)),
      all: (...values) => translated(() => statement().all(...values)),
    };
  }

  /** Runs SQL text; for migrations. */
  execute(sql: string): void {
    translated(() => this.#db.exec(sql));
  }

  /** Reads one setting of the database. */
  setting(name: string): Value {
    return translated(() => this.#db.pragma(name, { simple: true }) as Value);
  }

  /**
   * Changes when a row may no longer be what was read or written here before: another connection
   * has committed, or a transaction of this one was undone.
   */
  generation(): string {
    if (this.#generation !== null) return this.#generation;
    const version = this.#dataVersion.get()?.data_version;
    const generation = `${String(version)} ${String(this.#undone)}`;
    if (this.isInTransaction) this.#generation = generation;
    return generation;
  }

  get isInTransaction(): boolean {
    return this.#depth > 0;
  }

  /**
   * Runs `work` in one `BEGIN IMMEDIATE` transaction: all of it is kept or, when it throws, none.
   * A transaction inside another joins it, so its failure has to reach the outer one.
   */
  transaction<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.execute('BEGIN IMMEDIATE');
    this.#depth += 1;
    try {
      const value = work();
      this.execute('COMMIT');
      return value;
    } catch (error) {
      this.#undone += 1;
      // A full disk has already rolled back by itself.
      if (this.#db.inTransaction) this.execute('ROLLBACK');
      throw error;
    } finally {
      this.#depth -= 1;
      this.#generation = null;
    }
  }

  /** Writes the log back into the file and closes. Closing twice is harmless. */
  close(): void {
    translated(() => this.#db.close());
  }
}

function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = storeCodeOf(error);
    if (code === null || error instanceof StoreError) throw error;
    throw new StoreError(code, error);
  }
}
