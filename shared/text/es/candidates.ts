import type { candidateSentences as english } from '../en/candidates.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';

/** What speaks for and against a candidate. */
export const candidateSentences: Like<typeof english> = {
  percent: (whole) => `${String(whole)}%`,
  accepted: (accepted, asked, isSimilar) =>
    `aceptó ${String(accepted)}/${String(asked)} ${isSimilar ? 'turnos similares' : 'solicitudes'}`,
  worked: (worked, scheduled, of) => `trabajó ${String(worked)}/${String(scheduled)} ${of}`,
  shiftsWithClient: 'turnos con este cliente',
  shifts: 'turnos',
  noHistory: 'sin historial aún',

  nobody: 'No hay nadie disponible',
  nobodyBecause: (reasons) => `No hay nadie disponible: ${reasons.join(', ')}`,
  excluded: {
    'called-out': (count) => counted(count, 'avisó ausencia', 'avisaron ausencia'),
    blocked: (count) => `${String(count)} con “no enviar” para este cliente`,
    'opted-out': (count) => counted(count, 'no quiere ofertas', 'no quieren ofertas'),
    'declined-already': (count) => counted(count, 'ya dijo que no', 'ya dijeron que no'),
    overlap: (count) => `${String(count)} con otro turno`,
    'time-off': (count) => `${String(count)} con tiempo libre`,
    unavailable: (count) => `${String(count)} sin disponibilidad`,
    'missing-tag': (count) => `${String(count)} sin una etiqueta obligatoria`,
    'credential-expired': (count) => `${String(count)} con una credencial vencida`,
    'travel-gap': (count) => `${String(count)} lejos de sus otros turnos`,
    rest: (count) => `${String(count)} en su descanso`,
    'hour-cap': (count) => `${String(count)} en el tope de horas`,
  },

  passedOver: (date, why, until) => `no se eligió el ${date}: ${why} (cuenta hasta el ${until})`,
  choice: {
    'client-prefers-other': 'el cliente prefirió a otra persona',
    'knows-client-better': 'otra persona conocía mejor al cliente',
    'skills-fit-better': 'otra persona tenía habilidades más adecuadas',
    'told-me-no': 'ya había dicho que no',
    'asked-too-often': 'ya tenía bastantes solicitudes',
    'too-far': 'demasiado lejos',
    'keeps-hours-down': 'para no sumar horas',
    other: 'otra razón',
  },

  swap: (words) =>
    `${words.mover} (${words.moverChance}) podría venir aquí en lugar de ${words.when} ${words.withClient}, y ${words.standIn} (${words.standInChance}) tomar ese: ${words.both} de que ambos resulten`,
};
