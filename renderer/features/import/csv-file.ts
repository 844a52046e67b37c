import { MAX_IMPORT_CHARACTERS } from '../../../shared/contract/views.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { text } from '../../lib/text.ts';

/** The most that UTF-8 takes for one UTF-16 unit, which is what the length of a string counts. */
const MOST_BYTES = 3;

/** The text of a chosen file; fails with what is wrong and what to do, in words. */
export async function readCsvFile(file: Blob): Promise<Result<string, string>> {
  if (file.size > MOST_BYTES * MAX_IMPORT_CHARACTERS) return fail(text.import.tooLarge);
  const bytes = await bytesOf(file);
  if (bytes === null) return fail(text.import.unreadable);
  const content = decode(bytes);
  if (content === null) return fail(text.import.notUtf8);
  return content.length > MAX_IMPORT_CHARACTERS ? fail(text.import.tooLarge) : ok(content);
}

async function bytesOf(file: Blob): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch {
    // The browser gives no more of a file that was saved, moved or deleted after it was chosen.
    return null;
  }
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Guessing an encoding could store a wrong name without anybody noticing.
    return null;
  }
}
