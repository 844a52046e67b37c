import { plainText } from './plain-text.ts';

/** What a number counts or says of the clock, and what it runs to. */
const COUNTED = wordSet(`
  a am p pm noon midnight h hr hrs hour hours min mins minute minutes day days week weeks weekend weekends
  month months year years time times mile miles mi km block blocks dollar dollars usd percent
  shift shifts visit visits opening openings slot slots spot spots run runs client clients people person persons
  caregiver caregivers carer carers companion companions sitter sitters worker workers volunteer volunteers
  aide aides nurse nurses rn rns lpn lpns lvn lvns cna cnas hha hhas chha chhas pca pcas stna stnas dsp dsps
  more extra to until till ot
  hora horas minuto minutos dia dias semana semanas mes meses ano anos vez veces milla millas cuadra cuadras
  dolar dolares peso pesos turno turnos visita visitas vacante vacantes cliente clientes persona personas
  cuidador cuidadora cuidadores cuidadoras auxiliar auxiliares asistente asistentes ayudante ayudantes
  enfermera enfermeras enfermero enfermeros mas hasta mediodia medianoche`);

const WEEKDAYS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  mondays tuesdays wednesdays thursdays fridays saturdays sundays
  lunes martes miercoles jueves viernes sabado domingo sabados domingos lun mar mie jue vie sab dom`);

const MONTHS = wordSet(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
  ene abr ago dic`);

/** What else stands beside a number with a capital: words of the clock, and those of any sentence. */
const OTHERS = wordSet(`
  today tonight tomorrow morning mornings afternoon afternoons evening evenings night nights overnight overnights
  eastern central mountain pacific est edt cst cdt mst mdt pst pdt et ct mt pt sharp thanksgiving
  christmas easter labor memorial independence veterans new open full part double live holiday holidays now asap
  others other of or and at in on by for from with the is are if per every each yes no ok reply call text please
  thanks thank hi hello hey dear can could would will you we i an about around only need needs pay pays rate bonus
  earn plus start starts starting come go near be before after between week level option ref number
  hoy manana mananas tarde tardes noche noches navidad pascua este centro pacifico punto
  de del y o e u el la los las en por para con cada si puede podria responda llame gracias hola entre antes
  desde solo necesitamos necesito vaya venga abierto abiertos abiertas libre libres`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Whether a word with a capital can be the name of a street or a house. */
export function isName(word: string): boolean {
  const bare = bareWord(word);
  return ![COUNTED, WEEKDAYS, MONTHS, OTHERS].some((words) => words.has(bare));
}

export function isCounted(word: string): boolean {
  return COUNTED.has(bareWord(word));
}

export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(bareWord(word));
}

export function isMonth(word: string): boolean {
  return MONTHS.has(bareWord(word));
}

function bareWord(word: string): string {
  return plainText(word).replace(/[^\p{L}]/gu, '');
}
