import type { Phrases } from '../../phrases.ts';

/** What a check of a CSV file remarks. Names of columns stay as they are. */
export const csvPhrases: Phrases = {
  'must lie after start_datetime': 'debe ser posterior a start_datetime',
  'must lie after clock_in_actual_datetime': 'debe ser posterior a clock_in_actual_datetime',
  'the row has no time that says when the visit was':
    'la fila no tiene ninguna hora que diga cuándo fue la visita',
  'longer than 24 h': 'dura más de 24 h',
  'expected a date and time such as 2026-11-27T14:00 (agency time) or 2026-11-27T14:00-07:00':
    'se espera una fecha con hora como 2026-11-27T14:00 (hora de la agencia) o 2026-11-27T14:00-07:00',
  'expected a date such as 2026-11-27': 'se espera una fecha como 2026-11-27',
  'expected a time of day from 00:00 to 24:00 such as 14:30':
    'se espera una hora del día de 00:00 a 24:00, como 14:30',
  'must not be empty': 'no puede estar vacío',
  'is longer than {count} characters': 'tiene más de {count} caracteres',
  'the spreadsheet shortened this number; format the column as text and save again':
    'la hoja de cálculo acortó este número; dé formato de texto a la columna y guarde de nuevo',
  'expected one of {values}': 'se espera uno de estos valores: {values}',
  'the year must lie between 1990 and 2100': 'el año debe estar entre 1990 y 2100',
  'the clocks skip this time on that day; add an offset':
    'ese día los relojes se saltan esta hora; agregue la diferencia horaria',
  'this time happens twice on that day; the first was taken (add an offset)':
    'ese día esta hora ocurre dos veces; se tomó la primera (agregue la diferencia horaria)',
  'expected {unit} such as 18.50, at most {most}':
    'se esperan {unit} como 18.50, hasta {most} como máximo',
  'dollars an hour': 'dólares por hora',
  'hours a week': 'horas por semana',
  'no {kind} with this id is known': 'no se conoce a nadie con este ID ({kind})',
  client: 'cliente',
  caregiver: 'persona cuidadora',
  'repeats line {line}': 'repite la línea {line}',
  'contradicts line {line}': 'contradice la línea {line}',
  'the shift must end after it starts': 'el turno debe terminar después de empezar',
  'the answer must not come before the question':
    'la respuesta no puede ser anterior a la pregunta',
  'give either weekday, or date_from and date_to': 'indique weekday, o bien date_from y date_to',
  'must not lie before date_from': 'no puede ser anterior a date_from',
  'give both from and to, or neither for the whole day':
    'indique from y to, o ninguno de los dos para el día entero',
  'must lie before 24:00': 'debe ser anterior a 24:00',
  'must differ from from; leave both empty for the whole day':
    'no puede ser igual a from; deje los dos vacíos para el día entero',

  'The file is empty.': 'El archivo está vacío.',
  'The file has no column “{column}”.': 'El archivo no tiene la columna “{column}”.',
  'The file is UTF-16. {save}': 'El archivo es UTF-16. {save}',
  'The file is not UTF-8. {save}': 'El archivo no es UTF-8. {save}',
  'Save it as "CSV UTF-8 (comma delimited)".': 'Guárdelo como “CSV UTF-8 (delimitado por comas)”.',
  'A quotation mark is opened and never closed.': 'Una comilla se abre y nunca se cierra.',
  'A quotation mark stands inside a cell; double it and put the cell in quotation marks.':
    'Hay una comilla dentro de una celda; escríbala doble y ponga la celda entre comillas.',
  '{problem} Nothing from here on was read.': '{problem} Desde aquí no se leyó nada.',
  'The header row does not fit: {parts}. Columns: {columns}.':
    'La fila de encabezados no encaja: {parts}. Columnas: {columns}.',
  'missing {missing}; unknown {unknown}': 'falta {missing}; no se conoce {unknown}',
  'unknown {unknown}; repeated {repeated}': 'no se conoce {unknown}; se repite {repeated}',
  'missing {missing}': 'falta {missing}',
  'unknown {unknown}': 'no se conoce {unknown}',
  'repeated {repeated}': 'se repite {repeated}',
  'The columns are not separated by commas. Save it as CSV with commas.':
    'Las columnas no están separadas por comas. Guárdelo como CSV con comas.',
  'The row has {cells} cells, the header has {columns}.':
    'La fila tiene {cells} celdas, el encabezado tiene {columns}.',
};
