import type { Phrases } from '../../phrases.ts';

/** What the engine answers when it does not do what was asked of it. */
export const refusalPhrases: Phrases = {
  'Standby is locked. Unlock it to go on.': 'Standby está bloqueado. Desbloquéelo para seguir.',
  'Standby does not know this request.': 'Standby no conoce esta petición.',
  'Your role does not allow this.': 'Su función no permite esto.',
  'Something went wrong inside Standby. Nothing was lost; try again.':
    'Algo falló dentro de Standby. No se perdió nada; inténtelo de nuevo.',
  'Something went wrong inside Standby.': 'Algo falló dentro de Standby.',
  'Standby does not answer. It may be restarting; try again in a moment.':
    'Standby no responde. Quizá se está reiniciando; inténtelo de nuevo en un momento.',
  'Standby gave an answer that this window does not understand. Restart Standby.':
    'Standby dio una respuesta que esta ventana no entiende. Reinicie Standby.',
  'This request does not come from the Standby panel.':
    'Esta petición no viene del panel de Standby.',
  'This page may not ask Standby anything.': 'Esta página no puede preguntar nada a Standby.',
  'Standby does not know this address.': 'Standby no conoce esta dirección.',
  'Standby does not do this here.': 'Standby no hace esto aquí.',
  'There is nothing at this address.': 'No hay nada en esta dirección.',
  'Open Standby with the link from its window.':
    'Abra Standby con el enlace que aparece en su ventana.',
  'The request is too large.': 'La petición es demasiado grande.',
  'Send application/json.': 'Envíe application/json.',
  'Send an object with name and input.': 'Envíe un objeto con name e input.',

  'No agency is connected yet. Open Settings to connect one.':
    'Aún no hay ninguna agencia conectada. Abra Configuración para conectar una.',
  'This agency is no longer here.': 'Esta agencia ya no está aquí.',
  'This agency is no longer in the settings.': 'Esta agencia ya no está en la configuración.',
  'The demo agency does not answer on this computer. Close what blocks 127.0.0.1.':
    'La agencia de demostración no responde en esta computadora. Cierre lo que bloquea 127.0.0.1.',

  'Choose a time that is still to come.': 'Elija una hora que aún no haya pasado.',
  'Choose a time within the next 7 days.': 'Elija una hora dentro de los próximos 7 días.',
  'A pause lasts 7 days at most.': 'Una pausa dura 7 días como máximo.',
  'That is too late to do anything about this shift. Choose an earlier time.':
    'A esa hora ya no se podría hacer nada por este turno. Elija una hora anterior.',
  'This is already resolved. Nothing needs to be done.':
    'Esto ya está resuelto. No hace falta hacer nada.',
  'This is already open.': 'Esto ya está abierto.',
  'This was not handed to anybody.': 'Esto no se pasó a nadie.',
  'This has been handed over already.': 'Esto ya se pasó a otra persona.',
  'This incident is no longer kept.': 'Este incidente ya no se conserva.',
  'This alert is no longer kept.': 'Esta alerta ya no se conserva.',
  'This shift is not in the schedule any more.': 'Este turno ya no está en el horario.',
  'This person is in the list already, with the same number or address.':
    'Esta persona ya está en la lista, con el mismo número o la misma dirección.',
  'This person is no longer among those who are told.':
    'Esta persona ya no está entre las que reciben avisos.',
  'There is nothing to send again: it arrived, is no longer wanted, or it is too late.':
    'No hay nada que reenviar: llegó, ya no hace falta o es demasiado tarde.',

  'Somebody has said already what this reply means.':
    'Alguien ya indicó qué significa la respuesta.',
  'Choose the shift that this reply is about.': 'Elija el turno al que se refiere la respuesta.',
  'This ask has been taken back already.': 'Esta solicitud ya se retiró.',
  'This ask has been answered or ended already.': 'Esta solicitud ya se contestó o terminó.',
  'She has been sent this message. Say that it is settled instead of taking it back.':
    'Ya se le envió este mensaje. En vez de retirarlo, indique que está resuelto.',
  'Standby does not know this caregiver.': 'Standby no conoce a esta persona cuidadora.',
  'Standby does not know this person.': 'Standby no conoce a esta persona.',
  'This choice has been taken back already.': 'Esta elección ya se retiró.',
  'Somebody cannot be chosen instead of herself. Name the other one.':
    'No se puede elegir a una persona en lugar de ella misma. Indique a la otra.',
  'Say in a few words what the other reason was.':
    'Diga en pocas palabras cuál fue el otro motivo.',
  'This was not saved: the note speaks of {trait} ("{words}"). {rule}':
    'Esto no se guardó: la nota habla de {trait} (“{words}”). {rule}',
  'This was not saved: the cell speaks of {trait}. {rule}':
    'Esto no se guardó: la celda habla de {trait}. {rule}',
  'Nobody may be chosen or passed over for that, and Standby learns nothing from it. Say what the shift needs instead, for example a skill, the distance, or what the client asked for.':
    'A nadie se le puede elegir ni descartar por eso, y Standby no aprende nada de ello. Diga más bien qué necesita el turno, por ejemplo una habilidad, la distancia o lo que pidió el cliente.',
  'race or color': 'raza o color',
  religion: 'religión',
  'sex or gender': 'sexo o género',
  'national origin': 'origen nacional',
  'accent or language': 'acento o idioma',
  age: 'edad',
  'health or disability': 'salud o discapacidad',
  pregnancy: 'embarazo',
  'family status': 'situación familiar',
  'sexual orientation': 'orientación sexual',
  'veteran status': 'condición de veterano',
  'immigration status': 'situación migratoria',
  'union membership': 'afiliación sindical',

  'This channel is not set up.': 'Este canal no está configurado.',
  'This channel is not set up. Enter its settings first.':
    'Este canal no está configurado. Escriba antes sus datos.',
  'This Standby does not have that channel.': 'Este Standby no tiene ese canal.',
  'Enter where to send the test.': 'Indique adónde enviar la prueba.',
  'Enter the {secret}.': 'Escriba {secret}.',
  'Enter the {secret} again: the kept one belongs to the account or server from before.':
    'Escriba de nuevo {secret}: lo guardado pertenece a la cuenta o al servidor de antes.',
  'auth token': 'el token de autenticación',
  password: 'la contraseña',
  'client secret': 'el secreto de cliente',
  'refresh token': 'el token de actualización',
  'webhook address': 'la dirección del webhook',
  'bot token': 'el token del bot',
  'Enter the client id and the token address for signing in by OAuth2.':
    'Escriba el ID de cliente y la dirección de tokens para iniciar sesión con OAuth2.',

  'The agency was changed while its charge items were read. Read them again there.':
    'Se cambió de agencia mientras se leían sus cargos. Léalos de nuevo allí.',
  'The last day must not lie before the first.': 'El último día no puede ser anterior al primero.',
  'These days are still to come.': 'Estos días aún no han llegado.',
  'A report covers at most 93 days. Choose fewer.':
    'Un reporte abarca 93 días como máximo. Elija menos.',
  'A rehearsal is running already. Wait until it has ended.':
    'Ya hay un repaso en marcha. Espere a que termine.',
  'The agency was left while its days were rehearsed. Rehearse again there.':
    'Se salió de la agencia mientras se repasaban sus días. Haga el repaso de nuevo allí.',
  'The agency was left while its days were rehearsed. Ask again there.':
    'Se salió de la agencia mientras se repasaban sus días. Pregunte de nuevo allí.',
  'A newer preview took the place of this one.': 'Una vista previa más nueva reemplazó a esta.',
  'The agency was left while its audit log was read. Try again there.':
    'Se salió de la agencia mientras se leía su registro de auditoría. Inténtelo de nuevo allí.',
  'The agency was left while its data were counted. Try again there.':
    'Se salió de la agencia mientras se contaban sus datos. Inténtelo de nuevo allí.',
  'A policy file decides the rules of this agency, so nothing was changed. Change it there and start Standby again.':
    'Un archivo de reglas fija las reglas de esta agencia, así que no se cambió nada. Cámbielo allí e inicie Standby de nuevo.',
  'A policy file decides which workflows are on, so nothing was changed. Change it there and start Standby again.':
    'Un archivo de reglas fija qué flujos están encendidos, así que no se cambió nada. Cámbielo allí e inicie Standby de nuevo.',
  'Type the name of the agency, {name}, to wipe its data. Nothing was removed.':
    'Escriba el nombre de la agencia, {name}, para borrar sus datos. No se quitó nada.',
  'The demo agency keeps nothing: it is thrown away when Standby ends.':
    'La agencia de demostración no conserva nada: se descarta cuando Standby termina.',
  'This person is no longer here.': 'Esta persona ya no está aquí.',
  'This person is no longer here. Choose another name.':
    'Esta persona ya no está aquí. Elija otro nombre.',
  'Somebody here has this name already.': 'Alguien aquí ya tiene este nombre.',
  'At least one person has to be an administrator, who can let the others in.':
    'Al menos una persona debe ser administradora, para poder dar acceso a las demás.',

  'The rules do not allow this any more. Nothing was written. An administrator can allow it in the settings.':
    'Las reglas ya no lo permiten. No se escribió nada. Un administrador puede permitirlo en los ajustes.',
  'There is no visit any more that a note could hang on. Nothing was written.':
    'Ya no hay una visita a la que añadir una nota. No se escribió nada.',
  'Nobody is named any more on whose dashboard a to-do appears. Nothing was written. The rules say who.':
    'Ya no se dice en qué panel aparece la tarea. No se escribió nada. Lo dicen las reglas.',
  'Somebody has this shift by now. Nothing was written.':
    'Alguien ya tiene este turno. No se escribió nada.',
  'Nobody stands by a yes any more. Nothing was written. Look at the replies.':
    'Ya nadie mantiene su sí. No se escribió nada. Mire las respuestas.',
  'WellSky refused this to the account a short while ago. Nothing was written. Write it in WellSky yourself.':
    'WellSky se lo negó a esta cuenta hace poco. No se escribió nada. Escríbalo usted en WellSky.',
  'This was written meanwhile. Nothing was written again.':
    'Esto se escribió entretanto. No se escribió otra vez.',
  'It may have been written meanwhile. Nothing was written again. Look in WellSky.':
    'Puede que se haya escrito entretanto. No se escribió otra vez. Mire en WellSky.',
  'Twenty to-dos were written today, and more would flood the dashboard. Nothing was written. Write it in WellSky yourself.':
    'Hoy ya se escribieron veinte tareas, y más llenarían el panel. No se escribió nada. Escríbala usted en WellSky.',
  'The shift is one of a series, and WellSky has one number for all of them. Nothing was written. Assign it in WellSky yourself.':
    'El turno es parte de una serie, y WellSky tiene un solo número para todos. No se escribió nada. Asígnelo usted en WellSky.',
  'Something changed since this was drafted. Nothing was written. Close it and open it again.':
    'Algo cambió desde este borrador. No se escribió nada. Ciérrelo y vuelva a abrirlo.',
  'WellSky has this note already. Nothing was written.':
    'WellSky ya tiene esta nota. No se escribió nada.',
  'WellSky could not be read right before. Nothing was written. Try again in a minute.':
    'No se pudo leer WellSky justo antes. No se escribió nada. Inténtelo otra vez en un minuto.',
  'Standby left the agency while it was writing. Look in WellSky.':
    'Standby salió de la agencia mientras escribía. Revíselo en WellSky.',
};
