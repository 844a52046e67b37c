import { describe, expect, it } from 'vitest';
import { readCsvFile } from '../../../../renderer/features/import/csv-file.ts';
import { text } from '../../../../renderer/lib/text.ts';
import { MAX_IMPORT_CHARACTERS } from '../../../../shared/contract/views.ts';

describe('a chosen file', () => {
  it('is read as UTF-8, without its byte order mark', async () => {
    const file = new Blob(['\uFEFFcaregiver_id,name\n1,Première']);
    expect(await readCsvFile(file)).toEqual({
      ok: true,
      value: 'caregiver_id,name\n1,Première',
    });
  });

  it('may be as long as an import may be, counted in characters', async () => {
    const longest = 'é'.repeat(MAX_IMPORT_CHARACTERS);
    expect(await readCsvFile(new Blob([longest]))).toMatchObject({ ok: true });
  });

  it.each([
    ['in another encoding', new Blob([Uint8Array.of(0xff, 0xfe, 0x41, 0)]), text.import.notUtf8],
    ['too long', new Blob(['x'.repeat(MAX_IMPORT_CHARACTERS + 1)]), text.import.tooLarge],
    ['far too long', new Blob(['x'.repeat(3 * MAX_IMPORT_CHARACTERS + 1)]), text.import.tooLarge],
  ])('that is %s says what to do', async (_name, file, words) => {
    expect(await readCsvFile(file)).toEqual({ ok: false, error: words });
  });

  it('that has changed since it was chosen asks to be chosen again', async () => {
    class Changed extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException('changed', 'NotReadableError'));
      }
    }
    expect(await readCsvFile(new Changed(['x']))).toEqual({
      ok: false,
      error: text.import.unreadable,
    });
  });
});
