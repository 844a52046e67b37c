import type { Phrases } from '../../phrases.ts';

/** Notes beside figures: what they stand on, and what would make them better. */
export const insightPhrases: Phrases = {
  '{count} client': '{count} cliente',
  '{count} clients': '{count} clientes',
  '{count} caregiver': '{count} persona cuidadora',
  '{count} caregivers': '{count} personas cuidadoras',

  // Capacity.
  'Past visits of {unread} of {all} clients are not read yet. Until then past weeks show too few hours.':
    'Aún no se leen las visitas pasadas de {unread} de {all} clientes. Hasta entonces, las semanas pasadas muestran menos horas de las reales.',
  'Typical capacity needs {needed} complete weeks of visits without a holiday; {known} complete weeks are known. Importing care logs adds earlier weeks.':
    'La capacidad típica necesita {needed} semanas completas de visitas sin feriados; se conocen {known}. Importar registros de cuidado agrega semanas anteriores.',
  'After {days} days of use ({so} so far) the forecast also knows how much of a schedule usually still arrives or falls away.':
    'Tras {days} días de uso ({so} hasta ahora), el pronóstico también sabe cuánto del horario suele llegar o caerse después.',
  'Wanted hours are not known of {unknown} of {all} caregivers. Importing caregivers with hours_wanted shows where there is room.':
    'No se conocen las horas deseadas de {unknown} de {all} personas cuidadoras. Importar el personal con hours_wanted muestra dónde hay espacio.',
  '{some} of {all} clients have no location in WellSky. Their hours stand under "No location".':
    '{some} de {all} clientes no tienen ubicación en WellSky. Sus horas aparecen en “Sin ubicación”.',
  'No location': 'Sin ubicación',
  'Location {id}': 'Ubicación {id}',

  // Overtime.
  'The schedule of {clients} is not up to date; hours there may have changed.':
    'El horario de {clients} no está al día; esas horas pueden haber cambiado.',
  'No visit of this week is known. Until one is, scheduled hours stand for worked ones.':
    'No se conoce ninguna visita de esta semana. Mientras tanto, las horas programadas cuentan como trabajadas.',
  'Nobody told the hours she would like. An import of caregivers shows who wants more or fewer.':
    'Nadie ha dicho cuántas horas quisiera. Una importación del personal muestra quién quiere más o menos.',
  'No pay rate is known.': 'No se conoce ningún pago por hora.',
  'The pay rate of {some} of {all} is not known.':
    'No se conoce el pago por hora de {some} de {all}.',
  '{unknown} An import of caregivers shows what overtime costs.':
    '{unknown} Una importación del personal muestra lo que cuestan las horas extra.',
  '{rule}: {rate}× ({law})': '{rule}: {rate}× ({law})',
  '{rule}: {rate}×': '{rule}: {rate}×',
  'more than {hours}': 'más de {hours}',
  '{hours} h a day': '{hours} h al día',
  '{hours} h in a row': '{hours} h seguidas',
  '{hours} h a week': '{hours} h a la semana',
  '{hours} h on the seventh day of a workweek without a day off':
    '{hours} h el séptimo día de una semana laboral sin descanso',
  '{hours} h a day or {more}': '{hours} h al día o {more}',
  '{hours} h in a row or {more}': '{hours} h seguidas o {more}',
  '{hours} h a week or {more}': '{hours} h a la semana o {more}',
  'every hour {when}': 'cada hora {when}',
  '{rules}, and every hour {when}': '{rules}, y cada hora {when}',
  'on the seventh day of a workweek without a day off':
    'del séptimo día de una semana laboral sin descanso',
  Federal: 'Federal',
  'California, personal attendants': 'California, asistentes personales',
  'California, other than personal attendants': 'California, salvo asistentes personales',
  'New York': 'Nueva York',
  'New York, live-in': 'Nueva York, personal interno',
  Oregon: 'Oregón',
  'New Jersey': 'Nueva Jersey',

  // Patterns.
  'No visits are known yet. With them Standby sees how often each shift was worked.':
    'Aún no se conocen visitas. Con ellas Standby ve con qué frecuencia se trabajó cada turno.',
  'No call-outs are known yet. An import of past ones shows patterns at once.':
    'Aún no se conocen ausencias avisadas. Importar las pasadas muestra los patrones de inmediato.',
  'No days off are known. An import of availability shows on which days they cluster.':
    'No se conocen días libres. Una importación de disponibilidad muestra en qué días se agrupan.',

  // The track record.
  'Of {count} times I said {range}, {share} said yes and came.':
    'De {count} veces que dije {range}, {share} dijo que sí y vino.',
  'The first suggestion said yes {yes} of {asked} {times} it was asked.':
    'La primera sugerencia dijo que sí {yes} de {asked} {times} que se le preguntó.',
  time: 'vez',
  times: 'veces',
  'No shown match has an outcome yet. Log who was asked and what they said.':
    'Ninguna compatibilidad mostrada tiene resultado aún. Registre a quién se preguntó y qué contestó.',
  'Only {outcomes} so far, so the figures still move a lot.':
    'Solo {outcomes} hasta ahora, así que las cifras aún cambian mucho.',
  '{count} outcome': '{count} resultado',
  '{count} outcomes': '{count} resultados',
  '{caregivers} was never asked and cannot be scored. Whom to ask was chosen, so the scored ones are no random sample.':
    '{caregivers} nunca recibió una solicitud y no se puede calificar. A quién preguntar se eligió, así que las personas calificadas no son una muestra al azar.',
  '{caregivers} were never asked and cannot be scored. Whom to ask was chosen, so the scored ones are no random sample.':
    '{caregivers} nunca recibieron una solicitud y no se pueden calificar. A quién preguntar se eligió, así que las personas calificadas no son una muestra al azar.',
  '{count} shown caregiver': '{count} persona mostrada',
  '{count} shown caregivers': '{count} personas mostradas',
  '{shifts} was taken without a logged ask. Refusals that nobody logged are not seen, which makes the figures look better. Log asks to see them.':
    '{shifts} se tomó sin una solicitud registrada. Las negativas que nadie registró no se ven, y eso hace que las cifras parezcan mejores. Registre las solicitudes para verlas.',
  '{shifts} were taken without a logged ask. Refusals that nobody logged are not seen, which makes the figures look better. Log asks to see them.':
    '{shifts} se tomaron sin una solicitud registrada. Las negativas que nadie registró no se ven, y eso hace que las cifras parezcan mejores. Registre las solicitudes para verlas.',
  '{count} shift': '{count} turno',
  '{count} shifts': '{count} turnos',
  '{workflow} alerts go to the digest unless critical: {worth} of the last {graded} were worth it, fewer than the {floor} % expected.':
    '{workflow}: sus alertas van al resumen salvo que sean críticas. De las últimas {graded}, {worth} valieron la pena, menos del {floor} % esperado.',
  'Call-out': 'Ausencias avisadas',
  'Unfilled-shift': 'Turnos sin cubrir',
  'Coverage-ahead': 'Cobertura por venir',
  Overtime: 'Horas extra',
  Pattern: 'Patrones',
  Capacity: 'Capacidad',
  Visit: 'Visitas',
  Feed: 'Conexión con WellSky',

  // The rehearsal of past days.
  'Would not have fired.': 'No habría avisado.',
  'Nothing new: {before}': 'Nada nuevo: {before}',
  '{count} alert from before still stood.': '{count} alerta anterior seguía vigente.',
  '{count} alerts from before still stood.': '{count} alertas anteriores seguían vigentes.',
  'Would have fired {times}, {night} at night.': 'Habría avisado {times}, {night} de noche.',
  'Would have fired {times}, {night} at night. {before}':
    'Habría avisado {times}, {night} de noche. {before}',
  once: 'una vez',
  '{count} times': '{count} veces',
  never: 'ninguna',
  'Nothing is known of these days yet. Import asks, call-outs and care logs to rehearse on.':
    'Aún no se sabe nada de estos días. Importe solicitudes, ausencias avisadas y registros de cuidado para repasarlos.',
  'Shifts from before Standby kept the schedule are rebuilt from visits, asks and call-outs.':
    'Los turnos de antes de que Standby guardara el horario se reconstruyen con visitas, solicitudes y ausencias avisadas.',
  'For {count} filled shift nobody noted when, so that time counts as open until the start.':
    'De {count} turno cubierto nadie anotó cuándo, así que ese tiempo cuenta como sin cubrir hasta el inicio.',
  'For {count} filled shifts nobody noted when, so that time counts as open until the start.':
    'De {count} turnos cubiertos nadie anotó cuándo, así que ese tiempo cuenta como sin cubrir hasta el inicio.',
  'People, availability and rules are those of today. Outages are not kept, so feed alerts are left out.':
    'Las personas, la disponibilidad y las reglas son las de hoy. Las interrupciones no se guardan, así que se omiten las alertas de conexión.',

  // The hours report.
  'scheduled, but no visit': 'programado, pero sin visita',
  'charged, but no visit': 'cobrado, pero sin visita',
  'a visit that was not scheduled': 'una visita que no estaba programada',
  'no clock-in': 'sin registro de entrada',
  'no clock-out': 'sin registro de salida',
  'worked by somebody else than scheduled': 'trabajado por otra persona que la programada',
  'visit {hours} shorter than scheduled': 'visita {hours} más corta que lo programado',
  'visit {hours} longer than scheduled': 'visita {hours} más larga que lo programado',
  'visited, but not charged': 'visitado, pero no cobrado',
  'charged {hours} {more} than visited': 'cobrado {hours} {more} que lo visitado',
  less: 'menos',
  more: 'más',
  'No client named': 'Sin cliente indicado',
  'No caregiver named': 'Sin persona cuidadora indicada',
  'Charge items of these days have not been read, so charged hours are not compared.':
    'No se han leído los cargos de estos días, así que no se comparan las horas cobradas.',
  'Standby did not read the schedule {since}; visits of that time stand without their shifts.':
    'Standby no leyó el horario {since}; las visitas de ese tiempo aparecen sin sus turnos.',
  yet: 'todavía',
  'before {day}': 'antes del {day}',
};
