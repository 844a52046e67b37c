import type { outreachText as english } from '../en/outreach.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure } from './counted.ts';

/** Words of asking by message, of the replies, and of telling the office. */
export const outreachText: Like<typeof english> = {
  asking: {
    wave: (count) => `Preguntar a ${figure(count)} por SMS`,
    setUp: 'Configurar SMS para preguntar desde aquí',
    heading: (names) => {
      if (names.length === 0) return 'Preguntar por SMS';
      return `Preguntar a ${names.length === 1 ? names.join('') : figure(names.length)} por SMS`;
    },
    chance: (chance, by) => `${chance} de probabilidad de un sí antes de: ${by}`,
    noChance: 'Así no se puede preguntar a nadie.',
    textFor: (name) => `Mensaje para ${name}`,
    to: (address) => `al ${address}`,
    parts: (count, isPlain) =>
      `${counted(count, 'parte')}${isPlain ? '' : ', con caracteres especiales (70 por parte)'}`,
    suggested: 'Como se sugirió',
    suggestedFor: (name) => `Como se sugirió: mensaje para ${name}`,
    leaveOut: 'Dejar fuera',
    leaveOutOf: (name) => `Dejar fuera a ${name}`,
    leftOut: (name) => `Queda fuera: ${name}.`,
    putBack: 'Volver a incluir',
    putBackOf: (name) => `Volver a incluir a ${name}`,
    later: (time) => `Sale al terminar las horas de silencio: ${time}`,
    notSent: (names) =>
      names.length === 1
        ? `El mensaje a ${names.join('')} no se envía: cambie sus palabras.`
        : `Los mensajes a ${names.join(', ')} no se envían: cambie sus palabras.`,
    send: (count) => `Enviar ${counted(count, 'mensaje')}`,
    cancel: 'Ahora no',
    queued: (count) => `${counted(count, 'mensaje')} en camino`,
    partly: (queued, refused) =>
      queued === 0
        ? 'No se envió nada. Abajo dice por qué.'
        : `${counted(queued, 'mensaje')} en camino, ${figure(refused)} sin enviar. Abajo dice por qué.`,
    withdrawn: (back, told) => {
      if (told === 0) return back === 1 ? 'Retirado' : `${figure(back)} retirados`;
      return `${figure(back)} retirados; ${figure(told)} ya habían salido, con aviso de que está resuelto`;
    },
    withdraw: 'Retirar',
    withdrawOf: (name) => `Retirar la solicitud a ${name}`,
    settle: 'Avisar que ya está resuelto',
    settleOf: (name) => `Avisar que ya está resuelto, a ${name}`,
    settled: (name) => `Se avisa a ${name} que ya está resuelto`,
    notAsked: 'sin preguntar',
    approvedBy: (person) => (person === null ? 'sin aprobación' : `por ${person}`),
    obstacles: {
      'no-number': 'Sin teléfono en WellSky.',
      'opted-out': 'Pidió no recibir más mensajes (STOP). Mejor llame.',
      'asked-already': 'Ya se le preguntó por este turno.',
      'over-budget': 'Ya se le preguntó lo suficiente esta semana.',
      'quiet-hours': 'Las horas de silencio terminan después del inicio. Mejor llame.',
      'not-a-candidate': 'Ya no puede tomar este turno.',
      'shift-taken': 'El turno ya no está abierto.',
      'shift-over': 'El turno ya comenzó.',
      'channel-off': 'SMS no está configurado o está rechazado.',
      'text-too-long': 'Demasiado largo: máximo 1,600 caracteres.',
      'text-empty': 'El mensaje está vacío.',
      'text-names-client': 'Nombra al cliente. Quite el nombre.',
      'text-has-address': 'Tiene una dirección o la clave de una puerta. Quítela.',
      'text-has-phone': 'Tiene un número de teléfono. Quítelo.',
      'text-has-birth-date': 'Tiene una fecha de nacimiento. Quítela.',
      'text-has-health': 'Dice algo sobre la salud. Quítelo.',
    },
    hasAddress: (words) =>
      `Tiene una dirección o la clave de una puerta: ${quoted(words)}. Quítela.`,
    mayHaveAddress: (words) => `Puede ser una dirección: ${quoted(words)}. Si lo es, quítela.`,

    automatic: (sent, cap) => `Pregunta sin aprobación: ${figure(sent)} de ${figure(cap)} hoy`,
    next: (count, about, time) => `Después: ${counted(count, 'mensaje')} sobre ${about}, ${time}`,
    someShift: 'otro turno',
    stop: 'Detener',
    stopped: 'Detenido: no se pregunta a nadie sin aprobación',
    stoppedNow: 'Detenido. Se retiró lo que esperaba.',
    allow: 'Permitir de nuevo',
    allowedNow: 'Standby vuelve a preguntar sin aprobación',
  },

  messageFate: {
    waiting: (channel, time) => `${channel} sale: ${time}`,
    sending: (channel) => `${channel} se está enviando`,
    shown: (channel, time) => `${channel} mostrado: ${time}`,
    sent: (channel, time) => `${channel} enviado: ${time}`,
    pending: (channel, time) => `${channel} enviado: ${time}, sin confirmar aún`,
    delivered: (channel, time) => `${channel} entregado: ${time}`,
    undelivered: (channel) => `${channel} no llegó: mejor llame`,
    failed: (channel) => `${channel} falló`,
    unknown: (channel) => `${channel} quizá llegó: llame para estar seguro`,
    expired: (channel) => `${channel} sin enviar, ya era tarde`,
    withdrawn: (channel) => `${channel} retirado antes de salir`,
  },

  messageKind: {
    ask: '',
    'taken-note': 'Se le agradeció, la oficina confirma',
    release: 'Se le avisó que ya está resuelto',
    'too-late': 'Se le avisó que ya era tarde',
  },

  replies: {
    heading: 'Respuestas por confirmar',
    lead: 'Standby no supo con certeza qué significan. Lo que usted diga queda como respuesta.',
    none: 'Ninguna respuesta le espera',
    noneDetail: 'Las respuestas claras se leen sin usted.',
    wrote: (name, time) => `${name}, ${time}`,
    guess: (reading) => `Parece: ${reading}`,
    more: (count) => `${counted(count, 'respuesta')} más por confirmar`,
    which: (name) => `¿A qué solicitud responde ${name}?`,
    whichMissing: 'Elija primero la solicitud.',
    about: (label) => `Sobre ${label}`,
    fromOffice:
      'Una respuesta a alertas que Standby no entendió o que llegó tarde. No cambió nada.',
    stopped: 'A este número ya no se le envía nada. ¿Sigue en pie el sí al turno?',
    noted: 'Enterado',
    means: (name) => `¿Qué quiere decir ${name}?`,
    meanings: {
      yes: 'Sí',
      no: 'No',
      maybe: 'Quizá',
      none: 'No es sobre esto',
      stop: 'Pidió no recibir más mensajes',
    },
    said: (name, meaning) => `Respuesta de ${name}: ${meaning}`,
    readAs: (reading) => `leído como: ${reading}`,
    saidBy: (person) => `confirmado por ${person}`,
    ignored: 'no es sobre esto',
    toConfirm: 'por confirmar',
    readings: {
      yes: 'sí',
      no: 'no',
      maybe: 'quizá',
      stop: 'STOP, no más mensajes',
      start: 'START, mensajes de nuevo',
      ack: 'visto',
      snooze: 'más tarde',
      unclear: 'no está claro',
    },
  },

  attention: {
    label: 'Vale la pena mirar',
    replies: (count) =>
      count === 1 ? '1 respuesta por confirmar' : `${figure(count)} respuestas por confirmar`,
    refused: (channel) => `${channel}: rechazado, revise su configuración`,
    undelivered: (count) =>
      count === 1 ? '1 alerta no llegó' : `${figure(count)} alertas no llegaron`,
  },

  telling: {
    heading: 'A quién se avisó',
    channels: { desktop: 'Escritorio', sms: 'SMS', email: 'Correo', slack: 'Slack' },
    over: (channel, name) => (name === null ? channel : `${channel} a ${name}`),
    line: (over, time, fate) => `${over} ${time}, ${fate}`,
    next: (over, time) => `Después: ${over} ${time}, si nadie contesta`,
    nextShort: (over, time) => `después ${over} ${time}`,
    failures: (count) => (count === 1 ? '1 no llegó' : `${figure(count)} no llegaron`),
    nobodyYet: 'Aún no se avisó a nadie.',
    tries: (count) => counted(count, 'intento'),
    together: (others) =>
      `En un mensaje junto con ${counted(others, 'alerta más', 'alertas más')}.`,
    fates: {
      waiting: 'aún por salir',
      sending: 'enviándose',
      shown: 'mostrado',
      sent: 'enviado',
      pending: 'enviado, sin confirmar aún',
      delivered: 'entregado',
      undelivered: 'no llegó',
      failed: 'falló',
      unknown: 'quizá llegó',
      expired: 'sin enviar, ya era tarde',
      withdrawn: 'ya no hace falta',
    },
    retry: 'Reintentar',
    retryOf: (over) => `Reintentar: ${over}`,
    retried: 'Sale de nuevo',
    handOver: 'Pasar a otra persona',
    handOverTo: (name) => `Pasar a ${name}`,
    onDuty: 'de turno',
    onCall: 'de guardia',
    offDuty: 'fuera de turno',
    outOfReach: 'no se le alcanza',
    obstructions: {
      off: (channel) => `${channel}: sin configurar.`,
      'not-used': (channel) => `Las alertas no usan ${channel}.`,
      'opted-out': (channel) => `No quiere más por ${channel} (STOP).`,
    },
    troubles: {
      refused: (channel) => `${channel}: rechazado por ahora. Vea Canales en Configuración.`,
      failing: (channel) => `${channel}: falla por ahora y se vuelve a intentar.`,
    },
    cannotBeTold: (name, why) => `No se puede avisar a ${name}. ${why}`,
    handed: (name) => `Pasado a ${name}`,
    handedInVain: (name, why) => `Pasado a ${name}, pero no se le alcanza. ${why}`,
    handedTaken: 'Retirado',
    takeBack: 'Retirar',
    people: 'Personas a quienes se avisa',
  },

  outbox: {
    heading: 'Bandeja de salida',
    lead: 'Lo que sale de Standby, y lo que saldría.',
    failed: 'No llegó',
    messages: 'Mensajes a cuidadores que no llegaron',
    waiting: 'En espera',
    planned: 'Próximas 24 h, si nadie hace nada',
    sent: 'Enviado en las últimas 24 h',
    sentTexts: 'Enviado a cuidadores en las últimas 24 h',
    kinds: {
      ask: 'Pregunta',
      'taken-note': 'Agradecimiento',
      release: 'Ya resuelto',
      'too-late': 'Demasiado tarde',
    },
    more: (count) => `Mostrar ${figure(count)} más`,
    empty: 'Nada espera y nada falló',
    emptyDetail: 'Aquí están las alertas y los mensajes de las últimas 24 h.',
    digest: 'Resumen',
    test: 'Prueba',
    incident: 'Un incidente',
    asks: (count, about) => `Preguntar a ${figure(count)} sobre ${about}`,
    byItself: 'Por SMS, sin usted',
    toCaregiver: (name, about) => [name, about ?? ''].filter(Boolean).join(', '),
  },
};

function quoted(words: readonly string[]): string {
  return words.map((one) => `“${one}”`).join(', ');
}
