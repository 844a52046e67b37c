import type { Phrases } from '../../phrases.ts';

/** What zod says where a schema has no words of its own. */
export const zodPhrases: Phrases = {
  'Invalid input': 'Esto no es válido.',
  'Invalid input: expected {expected}, received {received}': 'Falta, o no es del tipo esperado.',
  'Invalid input: expected {expected}': 'Esto no es válido.',
  'Invalid option: expected one of {options}': 'Elija una opción de la lista.',
  'Too small: expected string to have >={count} characters':
    'Escriba más caracteres: al menos {count}.',
  'Too big: expected string to have <={count} characters':
    'Escriba como máximo {count} caracteres.',
  'Too small: expected array to have >={count} items': 'Elija al menos {count}.',
  'Too big: expected array to have <={count} items': 'Elija como máximo {count}.',
  'Too small: expected number to be >={least}': 'Indique un número desde {least}.',
  'Too small: expected number to be >{least}': 'Indique un número mayor que {least}.',
  'Too big: expected number to be <={most}': 'Indique un número hasta {most}.',
  'Too big: expected number to be <{most}': 'Indique un número menor que {most}.',
  'Invalid string: must match pattern {pattern}': 'Esto no tiene la forma esperada.',
  'Invalid {format}': 'Esto no es válido ({format}).',
  'Unrecognized key: {key}': 'No se conoce: {key}',
  'Unrecognized keys: {keys}': 'No se conocen: {keys}',
};
