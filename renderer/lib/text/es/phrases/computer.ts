import type { Phrases } from '../../phrases.ts';

/** WellSky, the cache, the keyring and the files of this computer. */
export const computerPhrases: Phrases = {
  'Connected. {found}': 'Conectado. {found}',
  'The schedule can be read.': 'El horario se puede leer.',
  'The schedule is refused for these credentials: ask WellSky to grant the appointment feed.':
    'El horario se rechaza con estas credenciales: pida a WellSky acceso a los datos de citas.',
  'The schedule answers, but holds no shifts for the clients that were tried.':
    'El horario responde, pero no tiene turnos de los clientes que se probaron.',
  'Whether the schedule can be read is not known yet.':
    'Aún no se sabe si el horario se puede leer.',
  '{schedule} Visits can be read.': '{schedule} Las visitas se pueden leer.',
  '{schedule} Visits are refused, so no-shows cannot be seen.':
    '{schedule} Las visitas se rechazan, así que no se pueden ver inasistencias.',
  '{schedule} No visits were found for the clients that were tried.':
    '{schedule} No se encontraron visitas de los clientes que se probaron.',
  '{schedule} Whether visits can be read is not known yet.':
    '{schedule} Aún no se sabe si las visitas se pueden leer.',
  'This time zone is not known. Choose one from the list.':
    'Esta zona horaria no se conoce. Elija una de la lista.',

  'The WellSky address {why}.': 'La dirección de WellSky {why}.',
  'is not an address. Expected for example https://connect.clearcareonline.com':
    'no es una dirección. Se espera, por ejemplo, https://connect.clearcareonline.com',
  'must start with https://': 'debe empezar con https://',
  'must use https. Plain http is accepted for this computer only (127.0.0.1)':
    'debe usar https. Solo para esta computadora (127.0.0.1) se acepta http',
  'must not contain a user name or password': 'no debe contener nombre de usuario ni contraseña',
  'must be the host alone, without a path. Standby adds /v1/ itself':
    'debe ser solo el servidor, sin ruta. Standby agrega /v1/',

  'WellSky gave no readable answer for {seconds} s.':
    'WellSky no dio una respuesta legible en {seconds} s.',
  "WellSky's answer about {what} cannot be read":
    'La respuesta de WellSky sobre {what} no se puede leer',
  "WellSky's answer about {what} is not a list":
    'La respuesta de WellSky sobre {what} no es una lista',
  'A list from WellSky does not end': 'Una lista de WellSky no termina',
  'WellSky failed to answer about {what} ({code})':
    'WellSky no pudo responder sobre {what} ({code})',
  'WellSky does not accept the access token ({code})':
    'WellSky no acepta el token de acceso ({code})',
  'WellSky does not accept the agency id for {what}':
    'WellSky no acepta el ID de la agencia para {what}',
  'WellSky has no such address for {what} ({code})':
    'WellSky no tiene esa dirección para {what} ({code})',
  'WellSky does not understand the question about {what} ({code})':
    'WellSky no entiende la pregunta sobre {what} ({code})',
  'The sign-in header for {what} was lost or the address is wrong ({code})':
    'El encabezado de inicio de sesión para {what} se perdió o la dirección es incorrecta ({code})',
  'WellSky refuses {what} to this account ({code})': 'WellSky niega {what} a esta cuenta ({code})',
  'The connection to WellSky was closed': 'La conexión con WellSky se cerró',
  'WellSky redirects to another host; it was not followed':
    'WellSky redirige a otro servidor; no se siguió',
  'WellSky redirects {what} in a circle': 'WellSky redirige {what} en círculo',
  'WellSky asked for a pause; no calls until it is over':
    'WellSky pidió una pausa; no hay llamadas hasta que termine',
  'WellSky failed many times in a row; Standby tries again within a minute':
    'WellSky falló muchas veces seguidas; Standby lo intenta de nuevo en menos de un minuto',
  'WellSky does not accept the client id or client secret. Check them in the settings':
    'WellSky no acepta el ID o el secreto de cliente. Revíselos en la configuración',
  "WellSky's sign-in answer cannot be read":
    'La respuesta de WellSky al inicio de sesión no se puede leer',
  'WellSky did not answer within {seconds} s': 'WellSky no respondió en {seconds} s',
  'The certificate of the WellSky host is not valid ({code})':
    'El certificado del servidor de WellSky no es válido ({code})',
  'A proxy on the way does not lead to WellSky ({code})':
    'Un proxy en el camino no deja llegar a WellSky ({code})',
  'WellSky cannot be reached ({code})': 'No hay conexión con WellSky ({code})',
  'sign-in': 'el inicio de sesión',
  clients: 'los clientes',
  caregivers: 'el personal cuidador',
  'the schedule': 'el horario',
  visits: 'las visitas',
  'charge items': 'los cargos',
  'a profile tag': 'una etiqueta',
  'a to-do': 'un pendiente',
  'shift notes': 'las notas de turno',
  'an assignment': 'una asignación',

  'The cache does not open with this key, so nothing stored can be read; nothing was changed. Use the key the cache was made with, or move the folder aside to start anew from WellSky.':
    'La copia local no se abre con esta clave, así que nada de lo guardado se puede leer; no se cambió nada. Use la clave con la que se creó, o aparte la carpeta para empezar de nuevo desde WellSky.',
  'The cache is damaged or was altered outside Standby, so it is not used; nothing was changed. Restore the folder from a backup, or move it aside to start anew from WellSky.':
    'La copia local está dañada o se alteró fuera de Standby, así que no se usa; no se cambió nada. Restaure la carpeta de un respaldo, o apártela para empezar de nuevo desde WellSky.',
  'The cache was written by a newer version of Standby and this one cannot read it; nothing was changed. Install the newer version again.':
    'La copia local se escribió con una versión más nueva de Standby y esta no la puede leer; no se cambió nada. Instale de nuevo la versión más nueva.',
  'Another program holds the cache, so Standby cannot use it now; nothing was lost. Close other copies of Standby or wait until the backup or scan ends, then try again.':
    'Otro programa ocupa la copia local, así que Standby no la puede usar ahora; no se perdió nada. Cierre otras copias de Standby o espere a que termine el respaldo o el análisis, e inténtelo de nuevo.',
  'The cache cannot be written, so Standby cannot keep what it reads; nothing was lost. Check that the folder exists, belongs to you and is on a disk that can be written.':
    'La copia local no se puede escribir, así que Standby no puede guardar lo que lee; no se perdió nada. Compruebe que la carpeta exista, que sea suya y que esté en un disco donde se pueda escribir.',
  'The disk is full, so Standby cannot keep what it reads; what was stored before is safe. Free some space, then try again.':
    'El disco está lleno, así que Standby no puede guardar lo que lee; lo guardado antes está a salvo. Libere espacio e inténtelo de nuevo.',
  '{problem} Folder: {dir}': '{problem} Carpeta: {dir}',
  'The folder {dir} could not be removed. {state} Close what uses it and delete it by hand.':
    'No se pudo quitar la carpeta {dir}. {state} Cierre lo que la usa y bórrela a mano.',
  'Its key is destroyed, so what is left cannot be read.':
    'Su clave está destruida, así que lo que queda no se puede leer.',
  'Its key could not be removed either.': 'Tampoco se pudo quitar su clave.',
  'The cache of your agency is under a passphrase, which is kept nowhere. Open Settings and connect again with the same passphrase.':
    'La copia local de su agencia está bajo una frase de acceso, que no se guarda en ningún lugar. Abra Configuración y conecte de nuevo con la misma frase de acceso.',
  'The keyring no longer has the client secret of your agency. Open Settings and connect again; the cache stays as it is.':
    'El llavero de claves ya no tiene el secreto de cliente de su agencia. Abra Configuración y conecte de nuevo; la copia local queda como está.',

  'The key of this data is kept in "{known}", but now "{backend}" is in use, so the data cannot be opened; nothing was changed. Make "{again}" available again, or move the data folder aside to start anew.':
    'La clave de estos datos está en “{known}”, pero ahora se usa “{backend}”, así que los datos no se pueden abrir; no se cambió nada. Haga que “{again}” esté disponible de nuevo, o aparte la carpeta de datos para empezar de nuevo.',
  'STANDBY_DB_KEY is not set, so the encrypted cache cannot be opened. {how}':
    'STANDBY_DB_KEY no está definida, así que la copia local cifrada no se puede abrir. {how}',
  'STANDBY_DB_KEY is not a key: it has to be exactly 64 hex digits. {how}':
    'STANDBY_DB_KEY no es una clave: deben ser exactamente 64 dígitos hexadecimales. {how}',
  'Make one with "openssl rand -hex 32" and keep it safe: without it the cache is lost.':
    'Cree una con “openssl rand -hex 32” y guárdela bien: sin ella se pierde la copia local.',
  'The keyring of this computer cannot be used ({why}), so the key of the cache cannot be kept there. Unlock it or install one, start Standby with a passphrase, or set STANDBY_DB_KEY.':
    'El llavero de claves de esta computadora no se puede usar ({why}), así que la clave de la copia local no se puede guardar ahí. Desbloquéelo o instale uno, inicie Standby con una frase de acceso o defina STANDBY_DB_KEY.',
  'The {place} did not keep the new key of the cache, so nothing is stored. Unlock it, or start Standby with a passphrase instead.':
    'La clave nueva de la copia local no quedó guardada ({place}), así que no se guarda nada. Desbloquéelo, o inicie Standby con una frase de acceso.',
  'The kept key of the cache is not a key, so the cache stays closed; nothing was changed. Restore it from a backup, or move the data folder aside to start anew.':
    'La clave guardada de la copia local no es una clave, así que la copia local sigue cerrada; no se cambió nada. Restáurela de un respaldo, o aparte la carpeta de datos para empezar de nuevo.',
  'it did not answer': 'no respondió',
  'it refused': 'se negó',
  'A passphrase is needed to open the cache on this computer. Enter one.':
    'Para abrir la copia local en esta computadora hace falta una frase de acceso. Escríbala.',
  'The passphrase is not the right one, so the cache stays closed. Try again.':
    'La frase de acceso no es la correcta, así que la copia local sigue cerrada. Inténtelo de nuevo.',
  'The file secrets.passphrase.json is damaged, so the cache stays closed; nothing was changed. Restore the file from a backup, or move the data folder aside to start anew.':
    'El archivo secrets.passphrase.json está dañado, así que la copia local sigue cerrada; no se cambió nada. Restaure el archivo de un respaldo, o aparte la carpeta de datos para empezar de nuevo.',
  'The file {path} cannot be read, so nobody can unlock Standby; it goes on watching. Restore the file from a backup, or remove it to set up people and PINs anew, and start Standby again.':
    'El archivo {path} no se puede leer, así que nadie puede desbloquear Standby; sigue vigilando. Restaure el archivo de un respaldo, o quítelo para configurar de nuevo personas y PIN, e inicie Standby otra vez.',
  'The file {path} cannot be written; nothing was changed. Check the folder and the disk.':
    'El archivo {path} no se puede escribir; no se cambió nada. Revise la carpeta y el disco.',
  'This computer offers no keyring that protects the key of the cache. Install and unlock one (GNOME Keyring, KWallet), or start Standby with a passphrase.':
    'Esta computadora no ofrece un llavero de claves que proteja la clave de la copia local. Instale y desbloquee uno (GNOME Keyring, KWallet), o inicie Standby con una frase de acceso.',
  'The kept secrets cannot be decrypted on this computer, so the cache stays closed; nothing was changed. Restore the data folder from a backup, or move it aside to start anew.':
    'Los secretos guardados no se pueden descifrar en esta computadora, así que la copia local sigue cerrada; no se cambió nada. Restaure la carpeta de datos de un respaldo, o apártela para empezar de nuevo.',
  'The file {file} cannot be used, so the key of the cache is out of reach; nothing was changed. Check that the folder belongs to you and that the disk is not full.':
    'El archivo {file} no se puede usar, así que la clave de la copia local está fuera de alcance; no se cambió nada. Compruebe que la carpeta sea suya y que el disco no esté lleno.',

  'The settings in {dir} cannot be written; nothing was changed. Check the folder and the disk.':
    'La configuración en {dir} no se puede escribir; no se cambió nada. Revise la carpeta y el disco.',
  'The settings file {file} cannot be used, so the last good settings stay in force: {why}. Correct the file.':
    'El archivo de configuración {file} no se puede usar, así que sigue vigente la última configuración válida: {why}. Corrija el archivo.',
  'These settings do not fit: {why}.': 'Esta configuración no encaja: {why}.',
  'it cannot be read': 'no se puede leer',
  'it cannot be read ({code})': 'no se puede leer ({code})',
  'there is no such file': 'no existe ese archivo',
  'it is not valid JSON': 'no es JSON válido',
  'it is not valid JSON (line {line}, column {column})':
    'no es JSON válido (línea {line}, columna {column})',
  'it is not valid JSON (line {line}, at its end)': 'no es JSON válido (línea {line}, al final)',
  'not a time zone': 'no es una zona horaria',
  'unknown key': 'clave desconocida',
  '{path}: unknown key': '{path}: clave desconocida',
  'two have the same id': 'dos tienen el mismo ID',
  'is none of the agencies': 'no es ninguna de las agencias',
  'The policy file {path} cannot be used, so nothing was done: {why}. Correct it.':
    'El archivo de reglas {path} no se puede usar, así que no se hizo nada: {why}. Corríjalo.',

  'a row is missing': 'falta un registro',
  'a row was changed, inserted or moved': 'un registro se cambió, se insertó o se movió',
  'rows are missing at the end': 'faltan registros al final',
  'the anchor file is {state}': 'el archivo de ancla: {state}',
  missing: 'falta',
  damaged: 'dañado',
  unreadable: 'ilegible',
  'the rows are not the anchored ones': 'los registros no son los anclados',
};
