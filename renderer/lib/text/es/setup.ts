import type { setupText as english } from '../en/setup.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure, form } from './counted.ts';

/** Words of the settings. */
export const setupText: Like<typeof english> = {
  setup: {
    source: 'Origen del horario',
    sources: {
      none: 'Aún sin conectar.',
      demo: 'La agencia de demostración: personas ficticias, nada sale de esta computadora.',
      wellsky: (agency) => `Agencia de WellSky ${agency}.`,
    },
    toDemo: 'Ir a la agencia de demostración',
    toDemoDetail: 'Los datos de su agencia se quedan donde están.',
    nowDemo: 'Se muestra la agencia de demostración',
    connect: 'Conectar WellSky',
    connectDetail:
      'Standby lee, y escribe solo lo que usted aprueba. El secreto se guarda en el llavero de claves de esta computadora.',
    connectDetailNoKeyring:
      'Standby lee, y escribe solo lo que usted aprueba. Esta computadora no tiene llavero de claves: una frase de acceso protege los datos.',
    url: 'Dirección de WellSky',
    urlHint: 'La da su representante de WellSky, sin /v1',
    clientId: 'ID de cliente (Client ID)',
    clientSecret: 'Secreto de cliente (Client secret)',
    agencyId: 'ID de la agencia',
    timeZone: 'Zona horaria de la agencia',
    passphrase: 'Frase de acceso',
    passphraseHint: 'Al menos 12 caracteres. Se pide en cada inicio.',
    test: 'Probar',
    testing: 'Probando',
    save: 'Conectar',
    saving: 'Conectando',
    connected: 'Conectado. Leyendo el horario.',
    chooseZone: 'Elija una zona horaria',
  },

  import: {
    heading: 'Importar de CSV',
    detail: 'Lo que WellSky no sabe. Revisar muestra el archivo antes de guardar nada.',
    kind: 'Qué contiene el archivo',
    kinds: {
      asks: 'Solicitudes y sus respuestas',
      'call-outs': 'Ausencias avisadas',
      availability: 'Disponibilidad y tiempo libre',
      preferences: 'Preferencias y no enviar',
      credentials: 'Credenciales y su último día',
      caregivers: 'Pago por hora y horas deseadas',
      'care-logs': 'Registros de cuidado (WellSky Insights)',
    },
    file: 'Archivo CSV',
    fileHint: 'UTF-8 con comas; una hoja de cálculo lo llama “CSV UTF-8”.',
    noFile: 'Elija un archivo CSV.',
    unreadable: 'El archivo no se puede leer, o cambió desde que lo eligió. Elíjalo de nuevo.',
    notUtf8:
      'El archivo no es UTF-8. Guárdelo como “CSV UTF-8 (delimitado por comas)” y elíjalo de nuevo.',
    tooLarge: 'El archivo es demasiado grande. Divídalo en archivos de menos de 2 MB.',
    check: 'Revisar',
    checking: 'Revisando',
    store: 'Importar',
    storing: 'Importando',
    found: (good, problems) =>
      `${counted(good, 'fila')} se ${form(good, 'puede', 'pueden')} guardar, ${problems === 0 ? 'sin problemas' : counted(problems, 'problema')}`,
    skipBad: 'Omitir las filas con problemas',
    stored: (accepted) =>
      accepted === 0
        ? 'Todas las filas ya se conocían, así que nada cambió'
        : `${counted(accepted, 'fila nueva', 'filas nuevas')} ${form(accepted, 'guardada', 'guardadas')}`,
    leftOut: 'Las filas con problemas se omitieron.',
    refused: 'No se guardó nada',
    refusedDetail: 'Corrija el archivo u omita las filas con problemas.',
    noUndo:
      'Una importación no se puede deshacer. Lo que ya está guardado nunca se quita con otra.',
    firstRows: 'Primeras filas del archivo',
    unnamed: 'Sin nombre',
    leftOutColumn: 'se omite',
    mapping: {
      heading: 'Columnas',
      detail:
        'Qué columna del archivo contiene qué, según sus nombres. Cambie lo que no sea correcto.',
      optional: (field: string) => `${field} (opcional)`,
      none: 'No está en el archivo',
      missing: 'Elija una columna.',
    },
    problems: 'Problemas',
    warnings: 'Conviene revisarlas; estas filas se pueden guardar',
    line: 'Línea',
    column: 'Columna',
    message: 'Qué se encontró',
    row: 'toda la fila',
    more: (count) => `Mostrar ${figure(count)} más`,
    unsent: (count) => `Y ${figure(count)} más. Corrija primero estas y revise de nuevo.`,
  },

  probe: {
    reached: 'WellSky respondió',
    failed: 'Sin conectar',
    schedule: {
      granted: 'Horario: se puede leer',
      refused:
        'Horario: rechazado con estas credenciales. Pida a WellSky acceso a los datos del horario.',
      empty: 'Horario: responde, pero no muestra turnos',
      unknown: 'Horario: aún no se sabe',
    },
    visits: {
      granted: 'Visitas: se pueden leer',
      refused: 'Visitas: rechazadas. No se pueden detectar inasistencias.',
      empty: 'Visitas: responde, pero no muestra visitas',
      unknown: 'Visitas: aún no se sabe',
    },
    details: 'Detalles técnicos',
    detail: {
      token: 'Solicitud de token',
      agency: 'ID de la agencia en las lecturas',
      pages: 'Primera página',
      wrapping: 'Entradas de lista',
      open: 'Turno sin asignar',
      unauthorized: 'Respuesta sin autorización',
    },
    yes: 'sí',
    no: 'no',
  },
};
