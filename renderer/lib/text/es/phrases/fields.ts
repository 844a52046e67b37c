import type { Phrases } from '../../phrases.ts';

/** What the schemas find wrong with what was typed into a field. */
export const fieldPhrases: Phrases = {
  'Write something.': 'Escriba algo.',
  'not understood': 'no se entiende',
  'Enter a name for this agency.': 'Escriba un nombre para esta agencia.',
  'Enter a name.': 'Escriba un nombre.',
  'Use at most {count} characters.': 'Use como máximo {count} caracteres.',
  'Use at least {count} characters.': 'Use al menos {count} caracteres.',
  'Use at least three different characters.': 'Use al menos tres caracteres distintos.',
  'Use at least 6 digits.': 'Use al menos 6 dígitos.',
  'Use at least 6 digits, or a passphrase of at least 10 characters.':
    'Use al menos 6 dígitos, o una frase de acceso de al menos 10 caracteres.',
  'Digits in a row are guessed first. Mix them.':
    'Los dígitos seguidos son lo primero que se adivina. Mézclelos.',
  'Choose a PIN.': 'Elija un PIN.',
  'Enter at least one way of reaching this person.':
    'Escriba al menos una forma de avisar a esta persona.',

  'Enter the WellSky address, starting with https://.':
    'Escriba la dirección de WellSky, que empieza con https://.',
  'Enter the address of your WellSky, starting with https://.':
    'Escriba la dirección de su WellSky, que empieza con https://.',
  'The address must not contain a user name or password.':
    'La dirección no debe contener nombre de usuario ni contraseña.',
  'Enter the client ID from WellSky.': 'Escriba el ID de cliente que da WellSky.',
  'Enter the client secret from WellSky.': 'Escriba el secreto de cliente que da WellSky.',
  'Enter your WellSky agency ID.': 'Escriba el ID de su agencia en WellSky.',
  'Choose the time zone of the agency.': 'Elija la zona horaria de la agencia.',
  'The file is too large. Split it into several.':
    'El archivo es demasiado grande. Divídalo en varios.',

  'Enter a telephone number with its area code, such as (303) 555-0141.':
    'Escriba un número con código de área, como (303) 555-0141.',
  'Enter a shorter address.': 'Escriba una dirección más corta.',
  'Enter an address such as dana@example.org.': 'Escriba una dirección como dana@example.org.',
  'Enter the member ID from the Slack profile, such as U012AB3CD.':
    'Escriba el ID del perfil de Slack, como U012AB3CD.',
  'Enter a host name such as smtp.example.org.':
    'Escriba un nombre de servidor como smtp.example.org.',
  'Enter the account SID: AC and 32 letters and digits.':
    'Escriba el SID de la cuenta: AC y 32 letras y dígitos.',
  'Enter your Twilio number, or the SID of a messaging service.':
    'Escriba su número de Twilio, o el SID de un servicio de mensajería.',
  'Enter the user name.': 'Escriba el nombre de usuario.',
  'Enter an https:// address.': 'Escriba una dirección que empiece con https://.',
  'Enter the address that Slack shows.': 'Escriba la dirección que muestra Slack.',
  'A bot token begins with xoxb-.': 'Un token de bot empieza con xoxb-.',
  'expected APPOINTMENT@START, start in UTC': 'se espera CITA@INICIO, con el inicio en UTC',
  'expected HH:MM': 'se espera HH:MM',
  'expected digits': 'se esperan dígitos',
  'not a time': 'no es una hora',
};
