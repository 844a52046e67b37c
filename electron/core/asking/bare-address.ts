import { foldedText, plainText } from './plain-text.ts';

/** What a number counts or says of the clock, and what it runs to. */
const COUNTED = wordSet(`
  a am p pm noon midnight h hr hrs hour hours min mins minute minutes day days week weeks month months
  mile miles mi km block blocks dollar dollars usd percent shift shifts visit visits client clients people
  person persons caregiver caregivers aide aides nurse nurses rn rns lpn lpns cna cnas hha hhas pca pcas
  more extra to until till hora horas minuto minutos dia dias semana semanas mes meses milla millas cuadras
  dolares pesos turno turnos visita visitas cliente clientes persona personas cuidador cuidadora cuidadores
  cuidadoras enfermera enfermeras mas hasta mediodia medianoche`);

/** What else follows a number with a capital: dates, and words that begin or go on a sentence. */
const NO_NAMES = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec today tonight tomorrow morning afternoon evening night
  thanksgiving christmas easter labor memorial independence veterans new
  lunes martes miercoles jueves viernes sabado domingo lun mie jue vie sab dom
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
  ene abr ago dic hoy manana tarde noche navidad pascua
  others of or and at in on by for from with the is are if per every each yes no ok reply call text please
  thanks thank hi hello can could would will you we i
  de del y o e u el la los las en por para con cada si puede podria responda llame gracias hola`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

const MONTH =
  '(?:[Jj](?:an|u[nl])|[Ff]eb|[Mm]a[ry]|[Aa](?:[pb]r|u?g)|[Ss]ep|[Oo]ct|[Nn]ov|[Dd][ei]c|[Ee]ne)[a-z]*\\.?';

/** A house number is no part of a time, a sum, a range or a fraction; an "a" or "p" makes it an hour. */
const NUMBER = String.raw`(?<![\p{L}\d:/$€-]|\d[.,])\d{1,6}(?:[B-OQ-Zb-oq-zAP])?`;
const NAME = String.raw`\p{Lu}[\p{L}'.-]*`;

/** "22 Elmwood", "1450 N Vine". */
const NUMBER_FIRST = new RegExp(String.raw`(?<!\b${MONTH} )(?<![$€] ?)${NUMBER} +(${NAME})`, 'gu');
/** "en Olmos 22", "at Elmwood #22"; not "at Friday 2". */
const NAME_FIRST = new RegExp(
  String.raw`(?<!\p{L})(?:[Ee]n|[Aa]l?|[Ii]n|[Aa]t|[Tt]o) ((?:${NAME} ){1,3})#?\d{1,6}(?![\d:/%-]|[.,]\d)(?! ?(?:[AaPp]\.?[Mm]|[Hh]\b))(?: +([\p{L}]+))?`,
  'gu',
);

/**
 * Whether a text holds an address without a word for a street: the number of a house and a name
 * beside it, in either order. A name is a word with a capital that is no weekday, month, hour or
 * what one counts. `allowed` may stand in any text.
 */
export function hasBareAddress(text: string, allowed: readonly string[]): boolean {
  const rest = withoutNames(foldedText(text), allowed);
  const isFirst = Array.from(rest.matchAll(NUMBER_FIRST)).some(([, name = '']) => isName(name));
  if (isFirst) return true;
  return Array.from(rest.matchAll(NAME_FIRST)).some(([, names = '', counted = '']) => {
    return isName(names.trim().split(' ').at(-1) ?? '') && !COUNTED.has(plainText(counted));
  });
}

function isName(word: string): boolean {
  const plain = plainText(word).replace(/[^\p{L}]/gu, '');
  return !COUNTED.has(plain) && !NO_NAMES.has(plain);
}

function withoutNames(text: string, names: readonly string[]): string {
  return names
    .map(foldedText)
    .filter((name) => name !== '')
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .reduce((rest, name) => rest.replace(new RegExp(name, 'giu'), ' '), text);
}
