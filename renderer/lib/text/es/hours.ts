import type { hoursText as english } from '../en/hours.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure, form } from './counted.ts';

/** Words of the hours report. */
export const hoursText: Like<typeof english> = {
  hours: {
    heading: 'Reporte de horas',
    lead: 'Horas programadas, visitadas y cobradas lado a lado, con cada diferencia.',
    kind: 'Reporte',
    kinds: {
      billing: 'Facturación, por cliente',
      payroll: 'Nómina, por persona cuidadora',
    },
    from: 'Desde',
    to: 'Hasta, inclusive',
    badRange: 'El último día es anterior al primero.',
    missingDay: 'Indique un día.',
    show: 'Mostrar',
    readCharges: 'Leer cargos de WellSky',
    readingCharges: 'Leyendo cargos…',
    chargesRead: (count) => `${counted(count, 'cargo')} ${form(count, 'leído', 'leídos')}.`,
    name: 'Nombre',
    scheduled: 'Programadas',
    visited: 'Visitadas',
    charged: 'Cobradas',
    total: 'Total',
    notRead: '–',
    copy: 'Copiar CSV',
    download: 'Descargar CSV',
    file: (kind, from, to) => `horas-${kind}-${from}-${to}.csv`,
    differences: (count) => counted(count, 'diferencia'),
    none: 'Sin diferencias',
    onlyDifferent: 'Solo con diferencias',
    codes: {
      'no-visit': 'sin visita',
      'no-shift': 'visita sin turno',
      'missing-clock-in': 'sin registro de entrada',
      'missing-clock-out': 'sin registro de salida',
      shorter: 'más corta',
      longer: 'más larga',
      'other-caregiver': 'otra persona cuidadora',
      'not-charged': 'sin cobrar',
      'charged-without-visit': 'cobrada sin visita',
      'charge-differs': 'cargo diferente',
    },
    empty: 'Sin horas en estos días',
    emptyDetail: 'No hay turno, visita ni cargo entre estos dos días.',
    more: (count) => `Mostrar ${figure(count)} más`,
  },
};
