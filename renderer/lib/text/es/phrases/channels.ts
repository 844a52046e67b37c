import { tellingSentences as english } from '../../../../../shared/text/en/telling.ts';
import { tellingSentences as spanish } from '../../../../../shared/text/es/telling.ts';
import type { Phrases } from '../../phrases.ts';
import { paired } from './paired.ts';

/** Why a channel does not do well, and what became of what was sent or is to be sent. */
export const channelPhrases: Phrases = {
  ...paired(english.reasons, spanish.reasons),

  '{reason} Nothing gets through until that is put right. Change the settings, then send a test.':
    '{reason} Nada sale mientras eso no se corrija. Cambie la configuración y envíe una prueba.',
  '{reason} Standby tries again by itself.': '{reason} Standby lo intenta de nuevo.',
  'The secrets of this channel are not on this computer, so nothing is sent over it. Enter them again.':
    'Los secretos de este canal no están en esta computadora, así que por él no se envía nada. Escríbalos de nuevo.',
  'The kept secrets of this channel cannot be read. Enter them again.':
    'Los secretos guardados de este canal no se pueden leer. Escríbalos de nuevo.',
  // A reason with what the service calls it: "… (21610)".
  '{reason} ({code})': '{reason} ({code})',

  'this channel is not set up': 'este canal no está configurado',
  'this address has asked for no more messages (STOP)':
    'esta dirección pidió no recibir más mensajes (STOP)',
  'the keyring did not keep the renewed sign-in, which would be gone after a restart':
    'el llavero de claves no guardó el acceso renovado, que se perdería al reiniciar',
  'the service asked to wait': 'el servicio pidió esperar',
  'no answer': 'sin respuesta',
  'by the service': 'por el servicio',
  'unreadable answer': 'respuesta ilegible',
  'unknown error': 'error desconocido',

  '{service} asked to wait': '{service} pidió esperar',
  '{service} is not available and asked to wait': '{service} no está disponible y pidió esperar',
  '{service} had an error of its own': '{service} tuvo un error interno',
  '{service} took too long': '{service} tardó demasiado',
  '{service} answered with a redirect, which Standby does not follow':
    '{service} respondió con una redirección, que Standby no sigue',
  '{service} did not say (status {status})': '{service} no lo indicó (estado {status})',
  '{service} did not say ({code})': '{service} no lo indicó ({code})',
  '{service} did not answer in time': '{service} no respondió a tiempo',
  '{service} broke off its answer ({code})': '{service} interrumpió su respuesta ({code})',
  '{service} cannot be reached ({code})': '{service} está fuera de alcance ({code})',
  '{service} gave an unreadable answer': '{service} dio una respuesta ilegible',
  'Standby was closing': 'Standby se estaba cerrando',

  'the mail server': 'el servidor de correo',
  'the mail server does not take email for this address yet {reply}':
    'el servidor de correo aún no acepta correo para esta dirección {reply}',
  'the mail server does not take email for this address {reply}':
    'el servidor de correo no acepta correo para esta dirección {reply}',
  'the mail server does not take this email yet {reply}':
    'el servidor de correo aún no acepta este mensaje {reply}',
  'the mail server does not take this email {reply}':
    'el servidor de correo no acepta este mensaje {reply}',
  'the mail server does not take email now {reply}':
    'el servidor de correo no acepta correo en este momento {reply}',
  'the mail server offers no encryption {reply}': 'el servidor de correo no ofrece cifrado {reply}',
  'the mail server does not accept the sign-in {reply}':
    'el servidor de correo no acepta el inicio de sesión {reply}',
  'the mail server does not accept the sender {reply}':
    'el servidor de correo no acepta el remitente {reply}',
  'the mail server refuses this computer {reply}':
    'el servidor de correo rechaza esta computadora {reply}',
  'the email is larger than the mail server takes':
    'el mensaje es más grande de lo que acepta el servidor de correo',
  'the mail server offers no sign-in that Standby knows':
    'el servidor de correo no ofrece un inicio de sesión que Standby conozca',
  'the mail server offers no sign-in': 'el servidor de correo no ofrece inicio de sesión',
  'this is not an email address': 'esto no es una dirección de correo',
  'the sign-in service': 'el servicio de inicio de sesión',
  '{service} does not accept the sign-in': '{service} no acepta el inicio de sesión',
  '{service} gave no token': '{service} no dio un token',

  'there is no Slack member to write to': 'no hay un miembro de Slack a quien escribir',
  'Slack does not accept the request': 'Slack no acepta la petición',
  'Slack does not accept the bot token ({code})': 'Slack no acepta el token del bot ({code})',
  'Slack does not post this message ({code})': 'Slack no publica este mensaje ({code})',
  'Slack has more messages than expected': 'Slack tiene más mensajes de lo esperado',
  'Slack has more conversations than expected': 'Slack tiene más conversaciones de lo esperado',
  'the Slack channel of the webhook is archived': 'el canal de Slack del webhook está archivado',
  'Slack does not accept the webhook any more': 'Slack ya no acepta el webhook',
  'Slack does not post this text (status {status})':
    'Slack no publica este texto (estado {status})',

  'Twilio does not accept the account SID and the auth token':
    'Twilio no acepta el SID de la cuenta y el token de autenticación',
  'the Twilio account is not active': 'la cuenta de Twilio no está activa',
  'Twilio does not know the account SID': 'Twilio no conoce el SID de la cuenta',
  'Twilio does not send with test credentials': 'Twilio no envía con credenciales de prueba',
  'Twilio does not accept the number that messages are sent from':
    'Twilio no acepta el número del que salen los mensajes',
  'the number that messages are sent from is not one of the Twilio account':
    'el número del que salen los mensajes no es de la cuenta de Twilio',
  'the number that messages are sent from cannot send texts':
    'el número del que salen los mensajes no puede enviar mensajes de texto',
  'Twilio does not know the messaging service': 'Twilio no conoce el servicio de mensajería',
  'the messaging service has no number to send from':
    'el servicio de mensajería no tiene un número desde el cual enviar',
  'Twilio does not take this for a telephone number':
    'para Twilio esto no es un número de teléfono',
  'a short code cannot be texted': 'a un código corto no se le puede enviar un mensaje de texto',
  'the Twilio account may not text to this country':
    'la cuenta de Twilio no puede enviar mensajes de texto a este país',
  'there was no text to send': 'no había texto que enviar',
  'a Twilio trial account texts only numbers that were verified':
    'una cuenta de prueba de Twilio solo envía a números verificados',
  'this number has asked for no more texts (STOP)':
    'este número pidió no recibir más mensajes de texto (STOP)',
  'Twilio cannot reach this number from the number that messages are sent from':
    'Twilio no llega a este número desde el número del que salen los mensajes',
  'this number cannot receive texts': 'este número no puede recibir mensajes de texto',
  'the text is longer than Twilio sends': 'el texto es más largo de lo que envía Twilio',
  'this number is a landline and cannot receive texts':
    'este número es de un teléfono fijo y no puede recibir mensajes de texto',
  'Twilio has too much to send': 'Twilio tiene demasiado por enviar',
  'Twilio does not send this text (status {status})':
    'Twilio no envía este texto (estado {status})',
  'Twilio did not show all of its texts': 'Twilio no mostró todos sus mensajes',
  'Twilio has the same text from shortly before': 'Twilio tiene el mismo texto de poco antes',
  'Slack has the same message from shortly before': 'Slack tiene el mismo mensaje de poco antes',
  'Slack did not say what time it is': 'Slack no indicó qué hora es',

  'The demo agency sends nothing but texts, and those stay on this computer. Connect your agency to set up its own channels.':
    'La agencia de demostración solo envía mensajes de texto, y esos se quedan en esta computadora. Conecte su agencia para configurar sus propios canales.',
  'the demo agency sends nothing but texts, and those stay on this computer':
    'la agencia de demostración solo envía mensajes de texto, y esos se quedan en esta computadora',
  'this system shows no notifications': 'este sistema no muestra notificaciones',
  'the system did not say whether it showed it': 'el sistema no indicó si la mostró',
  'the system refused the notification': 'el sistema rechazó la notificación',

  'the telephone company could not deliver it': 'la compañía telefónica no lo pudo entregar',
  'Standby may not ask about it by itself any more':
    'Standby ya no puede preguntar por sí mismo por este turno',
  'asking by itself was stopped': 'se detuvo el preguntar sin aprobación',
  'the shift could not be read again': 'no se pudo volver a leer el turno',
  'the shift is gone': 'el turno ya no existe',
  'it is settled otherwise': 'se resolvió de otra forma',
  'taken back': 'se retiró',
  'she asked for no more messages': 'pidió no recibir más mensajes',
  'the shift has started': 'el turno ya empezó',
  'the shift is taken': 'el turno ya está tomado',
  'she was asked often enough this week': 'ya se le preguntó bastante esta semana',
  'her quiet hours last until the shift starts':
    'sus horas de silencio duran hasta que empieza el turno',
  'she has no number any more': 'ya no tiene número',
  'she was asked already': 'ya se le preguntó',
  'she cannot take the shift any more': 'ya no puede tomar el turno',
  'her quiet hours': 'sus horas de silencio',
  'the ask is on its way': 'la solicitud va en camino',
  'the service never got it': 'el servicio nunca lo recibió',
  'lease ran out': 'Standby se detuvo mientras se enviaba',
  'too late to be of use': 'ya era demasiado tarde para que sirviera',
};
